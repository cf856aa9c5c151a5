package holmes.ui.fx;

/// Where copied text goes.
public interface Clip {

    void put(String text);
}
