package holmes.examine;

import holmes.bytes.Digests;
import holmes.bytes.Refused;
import holmes.casefile.Bench;
import holmes.device.BlockDevice;
import holmes.stack.Layer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A bench with documents and nothing else.
public final class Desk implements Bench {

    private final Map<String, byte[]> documents = new TreeMap<>();

    /// @return the document's SHA-256
    public String put(byte[] document) {
        var sha256 = Digests.sha256(document);
        documents.put(sha256, document);
        return sha256;
    }

    @Override
    public byte[] document(String sha256) {
        var document = documents.get(sha256);
        if (document == null) throw new Refused("no such document: " + sha256);
        return document;
    }

    @Override
    public BlockDevice open(Layer layer) {
        throw new Refused("no evidence is at hand");
    }

    @Override
    public String label(Layer.Medium medium) {
        return medium.identity();
    }

    @Override
    public List<Layer.Medium> media() {
        return List.of();
    }

    @Override
    public String keep(byte[] raw) {
        return put(raw);
    }
}
