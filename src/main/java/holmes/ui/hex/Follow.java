package holmes.ui.hex;

/// Goes where a field leads.
///
/// @param where as one would write it, for instance `block 8193`
record Follow(HexModel model, String where) implements Runnable {

    @Override
    public void run() {
        model.goTo(where);
    }
}
