package holmes.report.chapter;

import holmes.casefile.Act;
import holmes.report.facts.CaseFacts;
import holmes.report.facts.Volume;
import holmes.report.page.Block;
import holmes.report.page.Section;
import holmes.report.page.Text;
import holmes.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/// What could not be established: said in one place, so that nobody has to infer it.
final class Unknown {

    private final CaseFacts facts;
    private final List<Text> items = new ArrayList<>();

    private Unknown(CaseFacts facts) {
        this.facts = facts;
    }

    static Section of(CaseFacts facts) {
        return new Unknown(facts).section();
    }

    private Section section() {
        ties();
        disks();
        mirrors();
        volumes();
        undone();
        var blocks = new ArrayList<Block>();
        if (items.isEmpty()) {
            blocks.add(
                    Say.paragraph(
                            "Every question that was asked in this case was answered without a tie."
                                    + " What was not asked is not known."));
        } else {
            blocks.add(Block.Items.of(items));
        }
        return new Section("unknown", "What could not be established", blocks);
    }

    private void ties() {
        for (var cited : facts.decisions()) {
            var decision = cited.outcome();
            if (!decision.tie()) continue;
            items.add(
                    Text.of(
                                    decision.what()
                                            + ": "
                                            + decision.chosen()
                                            + " was taken, but another fits as well.")
                            .citing(cited.entry()));
        }
    }

    private void disks() {
        var unread = new ArrayList<String>();
        var unhealthy = new ArrayList<String>();
        var unnamed = new ArrayList<String>();
        for (var disk : facts.disks()) {
            disk.marks()
                    .filter(m -> !m.outcome().unreadable().isEmpty())
                    .ifPresent(m ->
                            items.add(
                                    Text.of(
                                                    "What lies in "
                                                            + Words.bytes(
                                                                    m.outcome()
                                                                            .unreadable()
                                                                            .length())
                                                            + " of "
                                                            + disk.label()
                                                            + ", which could not be read.")
                                            .citing(m.entry())));
            if (disk.marks().isEmpty()) unread.add(disk.label());
            if (disk.health().isEmpty()) unhealthy.add(disk.label());
            if (disk.serial().isEmpty()) unnamed.add(disk.label());
        }
        if (!unread.isEmpty()) add("The hash of all bytes of " + Say.list(unread, 12));
        if (!unhealthy.isEmpty()) add("The health of " + Say.list(unhealthy, 12));
        if (!unnamed.isEmpty()) add("The serial number of " + Say.list(unnamed, 12));
        if (facts.console().isEmpty() && !facts.disks().isEmpty()) {
            add("What console logs would tell of slots and times: none was read");
        }
        if (facts.console().filter(c -> c.outcome().timelineCut()).isPresent()) {
            add("Later events of the logs: there were more than are kept");
        }
    }

    private void mirrors() {
        for (var search : facts.mirrors()) {
            int alone = search.found().outcome().alone().size();
            int ties = search.found().outcome().ties().size();
            if (alone > 0) {
                items.add(
                        Text.of("The mirror partner of " + Say.many(alone, "part") + ".")
                                .citing(search.found().entry()));
            }
            if (ties > 0) {
                items.add(
                        Text.of(Say.many(ties, "pairing") + " among equally good ones.")
                                .citing(search.found().entry()));
            }
        }
    }

    private void volumes() {
        for (Volume volume : facts.volumes()) {
            long lost = volume.files().incomplete();
            if (lost > 0) {
                items.add(
                        Text.of(
                                        "The whole content of "
                                                + Say.many(lost, "file")
                                                + " on "
                                                + volume.name()
                                                + ".")
                                .citing(volume.entry()));
            }
            if (volume.holds().isEmpty()) {
                items.add(
                        Text.of("What volume " + volume.name() + " holds.").citing(volume.entry()));
            }
        }
    }

    private void undone() {
        for (var undone : facts.undone()) {
            var ended =
                    switch (undone.result()) {
                        case Act.CANCELLED -> "was cancelled";
                        case Act.REFUSED -> "could not be done";
                        default -> "failed";
                    };
            items.add(
                    Text.of("The answer to “" + undone.kind() + "”, which " + ended + ": ")
                            .and(undone.why())
                            .citing(undone.entry()));
        }
        if (!facts.unread().isEmpty()) {
            items.add(
                    Text.of("What entries of another version say, which this one does not read:")
                            .citing(facts.unread()));
        }
    }

    private void add(String what) {
        items.add(Text.of(what + "."));
    }
}
