package holmes.format.console;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which SCSI host is which ATA port or USB device, and what those said of the disk: the whole
/// model where the SCSI inquiry cuts it.
///
/// A controller's driver prints its hosts, then as many ports in the same order.
final class Ports {

    private static final Pattern HOST =
            Pattern.compile("scsi ?(?:host)?(\\d{1,4}) ?: (usb-storage )?(\\S{1,40}).*");
    private static final Pattern PORT = Pattern.compile("ata(\\d{1,4}): (?:[SP]ATA max |DUMMY).*");
    private static final Pattern IDENTIFIED =
            Pattern.compile("ata(\\d{1,4})\\.00: ATA-\\d{1,2}: ([^,]{2,60}), ([^,]{1,20}), max .*");
    private static final Pattern USB_SERIAL =
            Pattern.compile("usb (\\d{1,3}-[\\d.]{1,20}): SerialNumber: (\\S{1,60}).*");
    private static final int MOST = 10_000;

    private final Deque<String> waitingHosts = new ArrayDeque<>();
    private final Map<String, String> portOfHost = new HashMap<>();
    private final Map<String, Identified> identified = new HashMap<>();
    private final Map<String, String> usbOfHost = new HashMap<>();
    private final Map<String, String> usbSerials = new HashMap<>();

    record Identified(String model, String firmware, long line) {

        /// A SCSI inquiry has the first 16 characters.
        boolean isOf(String inquiryModel) {
            return model.startsWith(inquiryModel);
        }
    }

    boolean accept(LogLine line, String text) {
        if (text.startsWith("ata")) return port(text) || identify(line, text);
        if (text.startsWith("usb ")) return usb(text);
        if (!text.startsWith("scsi")) return false;
        var host = HOST.matcher(text);
        if (!host.matches()) return false;
        if (host.group(2) != null) {
            put(usbOfHost, host.group(1), host.group(3).replaceFirst(":\\d+\\.\\d+$", ""));
        } else if (waitingHosts.size() < MOST) {
            waitingHosts.add(host.group(1));
        }
        return false;
    }

    private boolean port(String text) {
        var port = PORT.matcher(text);
        if (!port.matches()) return false;
        var host = waitingHosts.poll();
        if (host != null) put(portOfHost, host, port.group(1));
        return false;
    }

    private boolean identify(LogLine line, String text) {
        var says = IDENTIFIED.matcher(text);
        if (!says.matches()) return false;
        put(
                identified,
                says.group(1),
                new Identified(says.group(2).strip(), says.group(3).strip(), line.number()));
        return true;
    }

    private boolean usb(String text) {
        var serial = USB_SERIAL.matcher(text);
        if (!serial.matches()) return false;
        put(usbSerials, serial.group(1), serial.group(2));
        return true;
    }

    Optional<Identified> identified(String address) {
        if (!address.endsWith(":0:0:0")) return Optional.empty();
        var port = portOfHost.get(host(address));
        return port == null ? Optional.empty() : Optional.ofNullable(identified.get(port));
    }

    Optional<String> usbSerial(String address) {
        var usb = address.isEmpty() ? null : usbOfHost.get(host(address));
        return usb == null ? Optional.empty() : Optional.ofNullable(usbSerials.get(usb));
    }

    private static String host(String address) {
        return address.substring(0, address.indexOf(':'));
    }

    private static <T> void put(Map<String, T> map, String key, T value) {
        if (map.size() < MOST) map.put(key, value);
    }
}
