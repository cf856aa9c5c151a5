package holmes.report.chapter;

import holmes.casefile.Decision;
import holmes.examine.health.Verdict;
import holmes.report.facts.CaseFacts;
import holmes.report.facts.Disk;
import holmes.report.facts.Volume;
import holmes.report.page.Block;
import holmes.report.page.Section;
import holmes.report.page.Text;
import holmes.report.page.Text.Run;
import holmes.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/// What a manager reads, and perhaps nothing else.
final class Summary {

    private final CaseFacts facts;

    private Summary(CaseFacts facts) {
        this.facts = facts;
    }

    static Section of(CaseFacts facts) {
        return new Summary(facts).section();
    }

    private Section section() {
        var blocks = new ArrayList<Block>();
        blocks.add(Say.paragraph(outcome()));
        if (facts.volumes().stream().anyMatch(Volume::isListed)) blocks.add(states());
        blocks.add(Say.paragraph(work()));
        var failing = disks(Verdict.Failing.class);
        var suspect = disks(Verdict.Suspect.class);
        if (!failing.runs().isEmpty()) {
            blocks.add(
                    Say.paragraph(
                            Text.of("Failing, and not to be trusted with data again: ")
                                    .and(failing)
                                    .and(".")));
        }
        if (!suspect.runs().isEmpty()) {
            blocks.add(
                    Say.paragraph(
                            Text.of("Suspect, because they lost or refused sectors: ")
                                    .and(suspect)
                                    .and(".")));
        }
        blocks.add(Say.paragraph(certainty()));
        return new Section("summary", "Summary", blocks);
    }

    private Text outcome() {
        var listed = facts.volumes().stream().filter(Volume::isListed).toList();
        if (listed.isEmpty()) return Text.of("No files have been recovered in this case so far.");
        long names = listed.stream().mapToLong(v -> v.files().names()).sum();
        long whole = listed.stream().mapToLong(v -> v.files().of("complete")).sum();
        var said =
                Text.of(
                        Say.many(listed.size(), "file system")
                                + (listed.size() == 1 ? " was" : " were")
                                + " found with files on "
                                + Say.many(facts.disks().size(), "disk")
                                + ". ");
        if (whole == names) {
            return said.and(
                    new Run.Strong("All " + Words.count(names) + " files and folders are whole."));
        }
        return said.and(
                        new Run.Strong(
                                Words.count(whole)
                                        + " of "
                                        + Words.count(names)
                                        + " files and folders are whole."))
                .and(" The others are listed under ")
                .and(new Run.Link("what was recovered", "#volumes"))
                .and(", each with what is wrong with it.");
    }

    private Block states() {
        var rows = new ArrayList<Block.Row>();
        for (var state : List.of("complete", "partial", "unreadable")) {
            long names = facts.volumes().stream().mapToLong(v -> v.files().of(state)).sum();
            long bytes =
                    facts.volumes().stream()
                            .mapToLong(v -> v.files().bytes().getOrDefault(state, 0L))
                            .sum();
            rows.add(
                    Block.Row.of(
                            Text.of(meaning(state)),
                            Say.number(names),
                            Say.number(bytes),
                            Text.of(Words.size(bytes))));
        }
        var columns =
                List.of(
                        Block.Column.text("State", 49),
                        Block.Column.number("Files and folders", 18),
                        Block.Column.number("Bytes in files", 20),
                        Block.Column.number("about", 13));
        return new Block.Table("What was recovered", columns, rows);
    }

    private static String meaning(String state) {
        return switch (state) {
            case "complete" -> "complete: every byte was read";
            case "partial" -> "partial: some bytes are lost or in doubt";
            default -> "unreadable: the name is known, the content is lost";
        };
    }

    private Text work() {
        var head = facts.head();
        return Text.of(
                "The work took "
                        + Say.many(head.entries(), "action")
                        + " between "
                        + Words.time(head.first())
                        + " and "
                        + Words.time(head.last())
                        + " UTC. Each is an entry in the case, and figures in this report name the"
                        + " entry that shows them in square brackets. The evidence was opened for"
                        + " reading only.");
    }

    private Text disks(Class<? extends Verdict> verdict) {
        var text = Text.NONE;
        for (Disk disk : facts.disks()) {
            var health = disk.health().filter(h -> verdict.isInstance(h.outcome().verdict()));
            if (health.isEmpty()) continue;
            if (!text.runs().isEmpty()) text = text.and(", ");
            text = text.and(disk.label()).citing(health.get().entry());
        }
        return text;
    }

    private Text certainty() {
        long ties = facts.decisions().stream().filter(d -> d.outcome().tie()).count();
        var made = facts.decisions().stream().map(d -> d.outcome()).map(Decision::what).count();
        var said = Text.of(Say.many(made, "choice") + (made == 1 ? " was" : " were") + " made. ");
        said =
                ties == 0
                        ? said.and("The evidence decides each of them. ")
                        : said.and(
                                "In "
                                        + Words.count(ties)
                                        + " of them the evidence supports another answer just as"
                                        + " well: there the choice is a guess, and says so. ");
        return said.and("What is not known stands under ")
                .and(new Run.Link("what could not be established", "#unknown"))
                .and(".");
    }
}
