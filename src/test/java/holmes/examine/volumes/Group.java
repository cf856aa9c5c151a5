package holmes.examine.volumes;

import static java.nio.charset.StandardCharsets.UTF_8;

import holmes.Fixtures;
import holmes.bytes.Field;
import holmes.device.BlockDevice;
import holmes.device.Missing;
import holmes.device.UnreadableException;
import holmes.format.lvm.LogicalVolume;
import holmes.format.lvm.LvmLabel;
import holmes.format.lvm.MetadataText;
import holmes.format.lvm.VolumeGroup;
import holmes.stack.Layer;
import holmes.stack.Resolver;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The disks of one volume group of `src/test/resources/disks`, and its text.
final class Group {

    private final String name;
    private final Map<String, BlockDevice> media = new TreeMap<>();

    Group(String name) {
        this.name = name;
        for (var image : Fixtures.truth(name).get("images")) {
            int number = image.get("disk").asInt();
            if (image.get("delivered").asBoolean()) {
                media.put(name + " " + number, Fixtures.disk(name, number));
            }
        }
    }

    /// What `vgcfgbackup` wrote.
    String backup() {
        return Fixtures.truth(name).at("/reports/vg.txt").asText();
    }

    VolumeGroup volumes() {
        return read(backup()).group().orElseThrow();
    }

    static MetadataText read(String text) {
        return MetadataText.parse(MemorySegment.ofArray(text.getBytes(UTF_8)))
                .present()
                .orElseThrow();
    }

    /// The disks that are there, with their labels.
    List<PhysicalLayer> layers() {
        var layers = new ArrayList<PhysicalLayer>();
        media.forEach((medium, disk) ->
                layers.add(new PhysicalLayer(new Layer.Medium(medium), disk.size(), label(disk))));
        return layers;
    }

    /// The disks that are there, by their labels.
    Map<String, PhysicalLayer> byUuid() {
        var byUuid = new TreeMap<String, PhysicalLayer>();
        layers().forEach(layer -> byUuid.put(layer.labelUuid(), layer));
        return byUuid;
    }

    BlockDevice open(Layer layer) {
        return new Resolver(
                        new Resolver.Roots() {
                            @Override
                            public BlockDevice medium(String identity) {
                                var none = new Missing(identity, 1L << 40);
                                return media.getOrDefault(identity, none);
                            }

                            @Override
                            public BlockDevice branch(Layer base, String branch) {
                                throw new IllegalArgumentException("no branches here");
                            }
                        })
                .open(layer);
    }

    /// A quick look for an ext file system: the magic, and as many blocks as the volume can hold.
    Verdict ext(LogicalVolume volume, Layer layer) {
        try {
            var device = open(layer);
            var superblock = device.view(1024, 1024);
            if (Field.le16("s_magic", 56).in(superblock) != 0xef53) {
                return new Verdict.Unclear("no ext file system");
            }
            long blockSize = 1024L << Field.le32("s_log_block_size", 24).in(superblock);
            long size = Field.le32("s_blocks_count_lo", 4).in(superblock) * blockSize;
            var last = device.view(Math.min(size, device.size()) - 512, 512);
            return size <= device.size() && last.byteSize() == 512
                    ? new Verdict.Holds("ext")
                    : new Verdict.Wrong("its file system has " + size + " bytes");
        } catch (UnreadableException e) {
            return new Verdict.Unclear("unreadable");
        }
    }

    private static String label(BlockDevice disk) {
        try {
            return LvmLabel.parse(disk.view(0, LvmLabel.SEARCHED)).present().orElseThrow().uuid();
        } catch (UnreadableException e) {
            throw new AssertionError(e);
        }
    }
}
