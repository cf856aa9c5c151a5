package holmes.casefile;

import holmes.bytes.ByteRange;
import holmes.bytes.Digests;
import holmes.bytes.Refused;
import holmes.casefile.Exhibits.Name;
import holmes.casefile.Scribe.Question;
import holmes.casefile.json.CanonicalJson;
import holmes.device.BlockDevice;
import holmes.device.Progress;
import holmes.device.Progress.Cancelled;
import holmes.stack.Layer;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The one door to the evidence: whatever is looked at, asked, found or decided goes through a case
/// and leaves one sealed entry, also when it fails.
///
/// Safe for use by many threads. Entries are numbered in the order in which actions end.
public final class Case implements AutoCloseable {

    private static final String DOCUMENT = "document";

    private final Store store;
    private final Media media;
    private final Scribe scribe;
    private final Exhibits exhibits;
    private final List<Document> documents = new ArrayList<>();
    private Optional<Remains> remains = Optional.empty();

    private Case(Store store, Media media, Clock clock) {
        this.store = store;
        this.media = media;
        this.scribe = new Scribe(store, clock);
        this.exhibits = new Exhibits(store, media);
        for (var entry : done(Intake.KIND)) exhibits.add(outcome(entry, Exhibit.class));
        for (var entry : done(DOCUMENT)) documents.add(outcome(entry, Document.class));
    }

    /// Opens a case to work in, or to look at if the store is not writable. The case closes the
    /// store.
    public static Case open(Store store, Media media, Clock clock) {
        return new Case(store, media, clock);
    }

    /// Does what is asked and logs it, whatever comes of it. In a case that is open for review,
    /// gives the answer that it holds.
    ///
    /// @throws Refused if it cannot be done, or logged
    /// @throws Cancelled if `progress` says so
    public <O> O perform(Request<O> request, Progress progress) throws Cancelled {
        return cite(request, progress).outcome();
    }

    /// Like {@link #perform}, with the number of the entry that proves the outcome.
    public <O> Cited<O> cite(Request<O> request, Progress progress) throws Cancelled {
        return cite(request, Optional.empty(), progress);
    }

    /// The same, and copies of what is read go below a folder if the request is one that reads
    /// files. The folder is no part of the log; what the copies lack is an entry of its own, see
    /// {@link #shortfall}.
    public <O> Cited<O> cite(Request<O> request, Optional<Path> target, Progress progress)
            throws Cancelled {
        if (!store.writable()) {
            return recall(request)
                    .orElseThrow(() -> new Refused("This was not examined: " + request + "."));
        }
        var bench = new Workbench(store, exhibits, target, Optional.empty());
        var question = new Question(request.kind(), request, request.observed());
        var cited = scribe.act(question, bench, b -> request.perform(b, progress));
        var lacking = bench.lacking();
        if (!lacking.isEmpty()) perform(new Shortfall(cited.entry(), lacking), progress);
        return cited;
    }

    /// What copies lack that were written with an entry, one sentence each.
    public List<String> shortfall(long entry) {
        return store.after(entry, Filter.kind(Shortfall.KIND), Integer.MAX_VALUE).stream()
                .map(said -> CanonicalJson.read(said.act().request(), Shortfall.class))
                .filter(said -> said.entry() == entry)
                .flatMap(said -> said.problems().stream())
                .toList();
    }

    /// The answer that the case has already from this version of Holmes, and that looking again
    /// would give again: so work that was interrupted goes on. What was observed is no such answer.
    public <O> Optional<Cited<O>> held(Request<O> request) {
        if (request.observed()) return Optional.empty();
        return store.answer(request.kind(), CanonicalJson.text(request))
                .filter(entry -> entry.act().tool().equals(Scribe.TOOL))
                .flatMap(_ -> recall(request));
    }

    /// The newest outcome that the case holds of an equal request. Touches no evidence.
    public <O> Optional<Cited<O>> recall(Request<O> request) {
        var type = CanonicalJson.argument(request.getClass(), Request.class);
        return store.answer(request.kind(), CanonicalJson.text(request))
                .map(entry -> new Cited<O>(outcome(entry, type), entry.number()));
    }

    /// Takes a medium into the case, or finds the exhibit that it is.
    ///
    /// @param place where it lies on this machine; remembered, and no part of the log
    /// @throws Refused if it cannot be opened, or is an exhibit that has changed
    public synchronized Exhibit take(String place, Progress progress) throws Cancelled {
        return take(
                place,
                found -> {
                    var print = Fingerprint.of(found.device());
                    var known = exhibits.recognise(found, print, place);
                    if (known.isPresent()) return known.get();
                    var name = found.hardware().orElse(print.identity());
                    return admit(found, print, new Name(name, found.label()), progress);
                });
    }

    /// Takes a medium into a case that repeats another one, as the exhibit that it is there.
    public synchronized Exhibit takeAs(Exhibit known, String place, Progress progress)
            throws Cancelled {
        var name = new Name(known.identity(), known.label());
        return take(place, found -> admit(found, Fingerprint.of(found.device()), name, progress));
    }

    private interface Taking {
        Exhibit of(Media.Specimen found) throws Cancelled;
    }

    private Exhibit take(String place, Taking taking) throws Cancelled {
        requireWritable();
        var found = media.open(place);
        try {
            var exhibit = taking.of(found);
            exhibits.settle(exhibit, place, found.device());
            return exhibit;
        } catch (Cancelled | RuntimeException e) {
            found.device().close();
            throw e;
        }
    }

    private Exhibit admit(Media.Specimen found, Fingerprint print, Name name, Progress progress)
            throws Cancelled {
        var intake = new Intake(name.label());
        return scribe.act(
                        new Question(Intake.KIND, intake, true),
                        new Workbench(store, exhibits),
                        bench -> exhibits.admit(found, print, name, bench, progress))
                .outcome();
    }

    /// Keeps an entry of another case that is not performed again here, with all that it cites.
    public synchronized void carry(Entry entry, Log from) {
        requireWritable();
        var cited = new ArrayList<>(entry.act().attachments());
        if (!entry.act().outcome().isEmpty()) cited.add(entry.act().outcome());
        var carried = Carried.of(entry);
        scribe.write(
                new Question(carried.kind(), carried, carried.observed()),
                Act.DONE,
                "",
                Optional.of(Scribe.json(new Stated())),
                cited.stream().distinct().map(hash -> copied(hash, from)).toList());
    }

    private static Content copied(String hash, Log from) {
        return Content.written(target -> {
            try (var bytes = from.content(hash)) {
                bytes.transferTo(target);
            }
        });
    }

    /// Takes a text into the case, once.
    ///
    /// @param name its file name
    /// @param role what it is taken for, for instance `console` or `smart`
    public synchronized Document takeDocument(String name, String role, byte[] bytes) {
        var document = new Document(name, role, Digests.sha256(bytes), bytes.length);
        if (documents.contains(document)) return document;
        requireWritable();
        scribe.write(
                new Question(DOCUMENT, document, true),
                Act.DONE,
                "",
                Optional.of(Scribe.json(document)),
                List.of(Content.of(bytes)));
        documents.add(document);
        return document;
    }

    /// Opens a layer for people to look at, byte by byte. The log says so, once for each layer.
    ///
    /// In a case that is open for review, what the case keeps stands in for media that are not at
    /// hand; all of their other bytes are unreadable.
    ///
    /// @return read-only; belongs to the case and stays open until it is closed
    /// @throws Refused if the evidence is not at hand, and the case is not open for review
    public BlockDevice look(Layer layer, Progress progress) throws Cancelled {
        var look = new Look(layer);
        if (store.writable()) {
            if (recall(look).isEmpty()) perform(look, progress);
            return new Workbench(store, exhibits).open(layer);
        }
        var kept = remains();
        var bench = new Workbench(store, exhibits, Optional.empty(), Optional.of(kept));
        return kept.layer(layer, bench.open(layer));
    }

    /// Whether every medium of a layer was found and opened.
    public boolean isAtHand(Layer layer) {
        return layer.descend()
                .allMatch(part -> !(part instanceof Layer.Medium(var id)) || exhibits.isOpen(id));
    }

    /// What the case keeps of the bytes of a layer itself, in the order in which it was kept.
    public List<Exhibit.Piece> kept(Layer layer) {
        return remains().of(layer);
    }

    /// Bytes of a layer as the case keeps them; nothing if it does not have all of them.
    public Optional<MemorySegment> keptBytes(Layer layer, ByteRange range) {
        return remains().bytes(layer, range);
    }

    private synchronized Remains remains() {
        long now = store.last().map(Entry::number).orElse(0L);
        if (remains.filter(known -> known.upTo() == now).isEmpty()) {
            remains = Optional.of(new Remains(this, now));
        }
        return remains.get();
    }

    /// In the order of their labels.
    public List<Exhibit> exhibits() {
        return exhibits.all();
    }

    /// In the order in which they were taken in.
    public synchronized List<Document> documents() {
        return List.copyOf(documents);
    }

    public Log log() {
        return store;
    }

    /// What came of an entry that was done.
    ///
    /// @param type of the outcome
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <O> O outcome(Entry entry, Type type) {
        var hash = entry.act().outcome();
        try (InputStream json = store.content(hash)) {
            return (O) CanonicalJson.read(json, type);
        } catch (IOException e) {
            throw store.damaged(hash, e);
        }
    }

    List<Entry> done(String kind) {
        return store.after(0, Filter.kind(kind), Integer.MAX_VALUE).stream()
                .filter(entry -> entry.act().isDone())
                .toList();
    }

    private void requireWritable() {
        if (!store.writable()) throw new Refused(store.name() + " is open for review only.");
    }

    /// Closes the evidence that the case opened, and the store.
    @Override
    public void close() {
        try (store) {
            exhibits.close();
        }
    }
}
