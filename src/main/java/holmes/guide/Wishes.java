package holmes.guide;

import holmes.casefile.Case;
import holmes.casefile.Entry;
import holmes.casefile.Exclusion;
import holmes.casefile.Filter;
import holmes.casefile.Preference;
import holmes.casefile.json.CanonicalJson;
import holmes.stack.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the examiner wants of the procedure, as the log of the case says: media that are left out,
/// questions that are answered in advance. The newest word on a thing counts.
public final class Wishes {

    private final Case file;

    public Wishes(Case file) {
        this.file = file;
    }

    /// A statement and the number of its entry.
    public record Said<T>(T what, long entry) {}

    /// Why a medium is left out, if it is.
    public Optional<Said<Exclusion>> leftOut(Layer.Medium medium) {
        return newest(
                        said("exclude", Exclusion.class).stream()
                                .filter(said -> said.what().medium().equals(medium))
                                .toList())
                .filter(said -> said.what().out());
    }

    /// How a question is to be answered, if the examiner has said so.
    public Optional<Said<Preference>> answer(String question) {
        return newest(
                        said("prefer", Preference.class).stream()
                                .filter(said -> said.what().question().equals(question))
                                .toList())
                .filter(said -> !said.what().answer().isEmpty());
    }

    /// The same question with what the examiner wants first; as it was if that is none of its
    /// options.
    <T> Proposal<T> first(Proposal<T> proposal, Said<Preference> wanted) {
        var options = new ArrayList<>(proposal.options());
        int index = index(options, wanted.what().answer());
        if (index < 0) return proposal;
        var option = options.remove(index);
        var why = new ArrayList<String>();
        why.add("The examiner wants this (entry " + wanted.entry() + "): " + wanted.what().why());
        why.addAll(option.why());
        options.addFirst(new Option<>(option.value(), option.title(), why));
        // A tie stays one among those that the evidence supports; what was ranked below is no tie.
        int ties = index < proposal.ties() ? proposal.ties() : 1;
        return new Proposal<>(proposal.question(), options, ties);
    }

    private static <T> int index(List<Option<T>> options, String title) {
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).title().equals(title)) return i;
        }
        return -1;
    }

    private static <T> Optional<Said<T>> newest(List<Said<T>> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    private <T> List<Said<T>> said(String kind, Class<T> type) {
        return file.log().after(0, Filter.kind(kind), Integer.MAX_VALUE).stream()
                .filter(entry -> entry.act().isDone())
                .map(entry -> new Said<>(read(entry, type), entry.number()))
                .toList();
    }

    private static <T> T read(Entry entry, Class<T> type) {
        return CanonicalJson.read(entry.act().request(), type);
    }
}
