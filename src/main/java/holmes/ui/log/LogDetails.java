package holmes.ui.log;

import holmes.ui.fx.Inspected;

/// An entry that is looked at.
///
/// @param request as sealed, laid out for people
/// @param outcome likewise; a sentence if there is none
public record LogDetails(Inspected inspected, String request, String outcome) {

    static final LogDetails NOTHING = new LogDetails(Inspected.NOTHING, "", "");
}
