package holmes.casefile;

import holmes.bytes.Refused;
import holmes.casefile.json.CanonicalJson;
import holmes.device.Progress.Cancelled;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// Writes down what is done in a case: one entry for each action, whatever comes of it.
final class Scribe {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    static final String TOOL = "holmes " + Tool.version();

    private final Store store;
    private final Clock clock;

    Scribe(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    interface Work<O> {
        O on(Workbench bench) throws Cancelled;
    }

    /// An action as it is asked for.
    record Question(String kind, String json, boolean observed) {
        Question(String kind, Object request, boolean observed) {
            this(kind, CanonicalJson.text(request), observed);
        }
    }

    /// Does the work and writes down what came of it.
    <O> Cited<O> act(Question question, Workbench bench, Work<O> work) throws Cancelled {
        O outcome;
        Content json;
        try {
            outcome = work.on(bench);
            json = json(outcome);
        } catch (Cancelled e) {
            write(question, Act.CANCELLED, sentence(e), Optional.empty(), bench.kept());
            throw e;
        } catch (Refused e) {
            write(question, Act.REFUSED, sentence(e), Optional.empty(), bench.kept());
            throw e;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            write(question, Act.FAILED, e.toString(), Optional.empty(), bench.kept());
            throw e;
        }
        return new Cited<>(outcome, write(question, Act.DONE, "", Optional.of(json), bench.kept()));
    }

    private static String sentence(Exception e) {
        return Objects.requireNonNullElse(e.getMessage(), e.toString());
    }

    static Content json(Object outcome) {
        return Content.written(target -> CanonicalJson.write(outcome, target));
    }

    /// @param kept raw bytes that the outcome cites
    /// @return the number of the entry
    synchronized long write(
            Question question,
            String result,
            String why,
            Optional<Content> outcome,
            List<Content> kept) {
        var act =
                new Act(
                        TIME.format(clock.instant()),
                        question.kind(),
                        question.json(),
                        TOOL,
                        question.observed() ? Act.OBSERVED : Act.DERIVED,
                        result,
                        why,
                        outcome.map(Content::sha256).orElse(""),
                        CanonicalJson.text(kept.stream().map(Content::sha256).toList()),
                        Act.asked(question.kind(), question.json()));
        var entry = Entry.following(store.last(), act);
        var contents = new ArrayList<>(kept);
        outcome.ifPresent(contents::add);
        store.append(entry, contents);
        return entry.number();
    }
}
