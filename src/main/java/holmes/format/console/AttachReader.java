package holmes.format.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Collects which disk got which letter.
final class AttachReader {

    private static final String ADDRESS = "(\\d{1,4}:\\d{1,4}:\\d{1,6}:\\d{1,20})";

    /// Vendor, model and revision are eight, sixteen and four characters wide (SCSI INQUIRY).
    private static final Pattern INQUIRY =
            Pattern.compile(
                    "scsi " + ADDRESS + ": Direct-Access\\S{0,5} +(.{8}) (.{16}) (.{4}) PQ: .*");

    private static final Pattern INQUIRY_SQUEEZED =
            Pattern.compile(
                    "scsi "
                            + ADDRESS
                            + ": Direct-Access\\S{0,5} +(\\S+) +(\\S.*?) +(\\S{1,4}) +PQ: .*");
    private static final Pattern BLOCKS =
            Pattern.compile(
                    "(?:sd "
                            + ADDRESS
                            + "|virtio_blk virtio\\d+): \\[((?:sd|vd)[a-z]{1,4})\\] "
                            + "(\\d{1,13}) (\\d{3,5})-byte (?:logical blocks|hardware sectors|hdwr sectors).*");
    private static final Pattern ATTACHED =
            Pattern.compile("sd " + ADDRESS + ": \\[(sd[a-z]{1,4})\\] Attached SCSI .*");
    private static final Pattern OLD_INQUIRY =
            Pattern.compile("Vendor: (.{8}) +Model: (.{16}) +Rev: (.{1,4}).*");
    private static final Pattern OLD_TYPE = Pattern.compile("Type: +Direct-Access .*");
    private static final Pattern OLD_BLOCKS =
            Pattern.compile(
                    "SCSI device (sd[a-z]{1,4}): (\\d{1,13}) (\\d{3,5})-byte hdwr sectors.*");
    private static final Pattern OLD_ATTACHED =
            Pattern.compile("sd " + ADDRESS + ": Attached scsi disk (sd[a-z]{1,4})\\b.*");
    private static final Pattern IDE = Pattern.compile("(hd[a-z]): ([^,]{2,60}), ATA DISK drive.*");

    private static final int MOST = 20_000;

    private final Map<String, Inquiry> inquiries = new HashMap<>();
    private final Map<String, AttachDraft> current = new HashMap<>();
    private final List<AttachDraft> all = new ArrayList<>();
    private final List<Inquiry> oldInquiries = new ArrayList<>();
    private final Ports ports = new Ports();

    /// What a device answered when it was asked who it is.
    record Inquiry(String vendor, String model, String revision, long line) {}

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<Attach> attaches() {
        return all.stream().map(d -> d.attach(ports)).toList();
    }

    boolean accept(LogLine line, String text) {
        return switch (text.charAt(0)) {
            case 's' ->
                    inquiry(line, text)
                            || blocks(line, text)
                            || attached(line, text)
                            || ports.accept(line, text);
            case 'a', 'u' -> ports.accept(line, text);
            case 'v' -> blocks(line, text);
            case 'V', 'T', 'S' -> old(line, text);
            case 'h' -> ide(line, text);
            default -> false;
        };
    }

    private boolean inquiry(LogLine line, String text) {
        if (!text.startsWith("scsi ")) return false;
        var inquiry = INQUIRY.matcher(text);
        if (!inquiry.matches()) inquiry = INQUIRY_SQUEEZED.matcher(text);
        if (!inquiry.matches()) return false;
        if (inquiries.size() < MOST) {
            inquiries.put(
                    inquiry.group(1),
                    new Inquiry(
                            inquiry.group(2).strip(),
                            inquiry.group(3).strip(),
                            inquiry.group(4).strip(),
                            line.number()));
        }
        return true;
    }

    private boolean blocks(LogLine line, String text) {
        var blocks = BLOCKS.matcher(text);
        if (!blocks.matches()) return false;
        var address = blocks.group(1) == null ? "" : blocks.group(1);
        var draft = draft(blocks.group(2), address, line.number());
        draft.size(Long.parseLong(blocks.group(3)), Integer.parseInt(blocks.group(4)));
        return true;
    }

    private boolean attached(LogLine line, String text) {
        var attached = ATTACHED.matcher(text);
        if (attached.matches()) {
            draft(attached.group(2), attached.group(1), line.number());
            return true;
        }
        var old = OLD_ATTACHED.matcher(text);
        if (!old.matches()) return false;
        draft(old.group(2), old.group(1), line.number());
        return true;
    }

    /// The attach that the line speaks of: the letter's present one, unless it has another address
    /// or the address has been asked anew since.
    private AttachDraft draft(String letter, String address, long line) {
        var now = current.get(letter);
        var inquiry = inquiries.get(address);
        boolean same =
                now != null
                        && (now.address.isEmpty()
                                || address.isEmpty()
                                || now.address.equals(address))
                        && (inquiry == null
                                || inquiry.line() < now.firstLine
                                || inquiry.equals(now.inquiry));
        if (now == null || !same) {
            now = new AttachDraft(letter, line);
            current.put(letter, now);
            if (all.size() < MOST) all.add(now);
        }
        if (now.address.isEmpty()) now.address = address;
        if (now.inquiry == null && inquiry != null) now.inquiry = inquiry;
        now.add(line);
        return now;
    }

    private boolean old(LogLine line, String text) {
        var inquiry = OLD_INQUIRY.matcher(text);
        if (inquiry.matches()) {
            if (oldInquiries.size() < MOST) {
                oldInquiries.add(
                        new Inquiry(
                                inquiry.group(1).strip(),
                                inquiry.group(2).strip(),
                                inquiry.group(3).strip(),
                                line.number()));
            }
            return true;
        }
        if (OLD_TYPE.matcher(text).matches()) return true;
        if (text.startsWith("Type: ")) {
            if (!oldInquiries.isEmpty()) oldInquiries.removeLast();
            return false;
        }
        var blocks = OLD_BLOCKS.matcher(text);
        if (!blocks.matches()) return false;
        var draft = draft(blocks.group(1), "", line.number());
        draft.size(Long.parseLong(blocks.group(2)), Integer.parseInt(blocks.group(3)));
        if (draft.inquiry == null) draft.inquiry = onlyModelWaiting();
        return true;
    }

    /// Linux before 2.6.20 prints the inquiry without an address. It belongs to the next letter if
    /// one disk waits for its letter, or all that wait are of one model.
    private @Nullable Inquiry onlyModelWaiting() {
        if (oldInquiries.isEmpty()) return null;
        var first = oldInquiries.getFirst();
        for (var other : oldInquiries) {
            boolean same =
                    other.model().equals(first.model())
                            && other.revision().equals(first.revision());
            if (!same) {
                oldInquiries.removeFirst();
                return null;
            }
        }
        return oldInquiries.removeFirst();
    }

    private boolean ide(LogLine line, String text) {
        var ide = IDE.matcher(text);
        if (!ide.matches()) return false;
        var draft = draft(ide.group(1), "", line.number());
        draft.inquiry = new Inquiry("", ide.group(2).strip(), "", line.number());
        return true;
    }
}
