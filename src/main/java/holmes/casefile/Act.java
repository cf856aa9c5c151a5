package holmes.casefile;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What was done, with which result: everything of an entry but its place in the log.
///
/// All components are kept as the case file holds them, so that a seal can be computed over exactly
/// what is there, even where it makes no sense. See `docs/casefile.md`.
///
/// @param at when it ended, ISO 8601 in UTC with milliseconds
/// @param kind which request, for instance `compare`
/// @param request canonical JSON
/// @param tool name and version of what did it
/// @param nature `derived` or `observed`
/// @param result `done`, `refused`, `cancelled` or `failed`
/// @param why one sentence if it was not done, otherwise empty
/// @param outcome SHA-256 of the outcome's canonical JSON if it was done, otherwise empty
/// @param attached SHA-256 of each piece of raw bytes that was kept, as a JSON array
/// @param asked short hash of kind and request, by which a case finds an answer that it has
public record Act(
        String at,
        String kind,
        String request,
        String tool,
        String nature,
        String result,
        String why,
        String outcome,
        String attached,
        long asked) {

    public static final String DERIVED = "derived";
    public static final String OBSERVED = "observed";

    public static final String DONE = "done";
    public static final String REFUSED = "refused";
    public static final String CANCELLED = "cancelled";
    public static final String FAILED = "failed";

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public boolean isDone() {
        return result.equals(DONE);
    }

    /// SHA-256 of each piece of raw bytes that was kept with it.
    public List<String> attachments() {
        return HASH.matcher(attached).results().map(MatchResult::group).toList();
    }

    /// The first eight bytes, big-endian, of the SHA-256 of kind, line feed and request.
    public static long asked(String kind, String request) {
        return ByteBuffer.wrap(Seal.sha256(kind + "\n" + request)).getLong();
    }
}
