package holmes.casefile;

import holmes.bytes.Refused;
import holmes.casefile.json.CanonicalJson;
import java.util.ArrayList;
import java.util.List;

/// The signatures in a case, checked.
///
/// @param valid in the order of the log
/// @param faults one for each that is not
public record Signatures(List<Valid> valid, List<Fault> faults) {

    public Signatures {
        valid = List.copyOf(valid);
        faults = List.copyOf(faults);
    }

    /// @param entry that holds the signature
    /// @param signed the entry whose seal it signs: everything up to it is signed
    /// @param key fingerprint of the public key
    public record Valid(long entry, long signed, String key) {}

    public static Signatures of(Log log) {
        var valid = new ArrayList<Valid>();
        var faults = new ArrayList<Fault>();
        for (var entry : log.after(0, Filter.kind("sign"), Integer.MAX_VALUE)) {
            if (!entry.act().isDone()) continue;
            var fault = check(log, entry, valid);
            if (!fault.isEmpty()) faults.add(new Fault(entry.number(), fault));
        }
        return new Signatures(valid, faults);
    }

    /// What is wrong with it; empty if nothing is.
    private static String check(Log log, Entry entry, List<Valid> valid) {
        SealSigned said;
        try {
            said = CanonicalJson.read(entry.act().request(), SealSigned.class);
        } catch (Refused e) {
            return "is no signature that can be read";
        }
        var signed = log.after(said.entry() - 1, Filter.ALL, 1);
        boolean carried =
                said.entry() < entry.number()
                        && signed.stream()
                                .anyMatch(e ->
                                        e.number() == said.entry() && e.seal().equals(said.seal()));
        if (!carried) return "signs a seal that entry " + said.entry() + " does not carry";
        if (!Keys.isValid(said)) return "holds a signature that does not fit its key and seal";
        valid.add(new Valid(entry.number(), said.entry(), said.fingerprint()));
        return "";
    }
}
