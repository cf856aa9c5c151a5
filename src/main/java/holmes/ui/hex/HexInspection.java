package holmes.ui.hex;

import holmes.bytes.ByteRange;
import holmes.bytes.Structure;
import holmes.device.Place;
import holmes.report.words.Words;
import holmes.ui.fx.Inspected;
import holmes.ui.fx.Inspected.Link;
import holmes.ui.fx.Inspected.Row;
import holmes.ui.fx.Inspected.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is known of the byte under the cursor: what it may mean, which field it belongs to, and on
/// which sector of which disk it lies.
final class HexInspection {

    private static final int SECTOR = 512;

    private final HexModel model;
    private final FieldReader reader;
    private final long at;

    HexInspection(HexModel model) {
        this.model = model;
        this.reader = new FieldReader(model);
        this.at = model.cursor().get();
    }

    Inspected inspected() {
        var source = model.source().get();
        if (source.isEmpty() || model.size() == 0) return Inspected.NOTHING;
        var sections = new ArrayList<Section>();
        sections.add(position());
        structure().ifPresent(sections::add);
        sections.add(meanings());
        sections.add(trace(source.get()));
        return new Inspected("Byte " + Words.count(at), "on " + source.get().name(), sections);
    }

    private Section position() {
        var rows = new ArrayList<Row>();
        rows.add(new Row("Offset", "0x" + Long.toHexString(at)));
        rows.add(new Row("Sector", Words.count(at / SECTOR) + " + " + at % SECTOR));
        var selected = model.selection();
        if (model.cell(at) == HexModel.UNREADABLE) {
            rows.add(new Row("Value", List.of(model.absence().words()), model.absence().why()));
        }
        source().filter(s -> s.chunk() > 0).ifPresent(s -> rows.add(counted("Chunk", s.chunk())));
        source().filter(s -> s.block() > 0).ifPresent(s -> rows.add(counted("Block", s.block())));
        for (var mark : model.marks().here()) {
            if (!mark.range().contains(at)) continue;
            rows.add(new Row("Bookmark", List.of(mark.name()), mark.remark()));
        }
        if (selected.length() > 1) rows.add(new Row("Selected", Words.bytes(selected.length())));
        return new Section("Position", rows);
    }

    private Optional<Source> source() {
        return model.source().get();
    }

    private Row counted(String unit, long bytes) {
        return new Row(unit, Words.count(at / bytes) + " + " + at % bytes);
    }

    private Optional<Section> structure() {
        return model.holding(at).map(structure -> new Section(structure.name(), fields(structure)));
    }

    private List<Row> fields(Structure structure) {
        var here = structure.holding(at);
        var rows = new ArrayList<Row>();
        for (var field : structure.fields()) {
            var mark = here.filter(field::equals).isPresent() ? "▸ " : "";
            var links =
                    reader.leads(structure, field).stream()
                            .map(where -> new Link("go to " + where, new Follow(model, where)))
                            .toList();
            rows.add(
                    new Row(
                            mark + field.name(),
                            List.of(reader.words(structure, field)),
                            FieldMeanings.of(structure.name(), field.name()),
                            links));
        }
        return rows;
    }

    private Section meanings() {
        long end = Math.min(model.size(), at + Meanings.LONGEST);
        var bytes = reader.bytes(ByteRange.between(at, end));
        var rows = Meanings.of(bytes, reader.absent(at + bytes.length));
        return new Section("Read as (LE little-endian, BE big-endian)", List.of("LE", "BE"), rows);
    }

    private Section trace(Source source) {
        var rows = new ArrayList<Row>();
        var path = source.path();
        if (path.size() > 1) rows.add(new Row("Layers", String.join(" › ", path)));
        List<Place> places = source.device().trace(at);
        if (places.isEmpty()) rows.add(new Row("On no disk", "this byte exists nowhere"));
        for (int i = 0; i < places.size(); i++) {
            var place = places.get(i);
            var name = i == 0 ? "Read from" : "Copy on";
            rows.add(new Row(name, place.root()));
            rows.add(
                    new Row(
                            "",
                            "sector %s + %d, byte %s"
                                    .formatted(
                                            Words.count(place.offset() / SECTOR),
                                            place.offset() % SECTOR,
                                            Words.count(place.offset()))));
        }
        return new Section("Where it lies", rows);
    }
}
