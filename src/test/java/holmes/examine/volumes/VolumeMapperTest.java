package holmes.examine.volumes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import holmes.Fixtures;
import holmes.bytes.ByteRange;
import holmes.bytes.Digests;
import holmes.device.BlockDevice;
import holmes.device.UnreadableException;
import holmes.examine.volumes.MappedVolume.Mapped;
import holmes.examine.volumes.MappedVolume.Unmapped;
import holmes.format.lvm.VolumeGroup;
import holmes.stack.Layer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is read through the layers is what Linux read through its device mapper: `truth.json` has
/// the sums.
class VolumeMapperTest {

    @ParameterizedTest
    @CsvSource({
        "lvm-linear, a",
        "lvm-linear, b",
        "lvm-striped-3, s",
        "lvm-missing-pv, one",
        "lvm-missing-pv, three",
        "lvm-raid1, r",
        "lvm-raid5, r",
        "lvm-mirror, m",
        "lvm-snapshot, o"
    })
    void gives_the_bytes_that_linux_gave(String name, String lv) throws Exception {
        var device = Fixtures.truth(name).at("/devices/" + lv);
        var mapped = (Mapped) volume(name, lv);

        assertThat(mapped.size()).isEqualTo(device.get("bytes").asLong());
        assertThat(mapped.absent()).isZero();
        assertThat(mapped.remarks()).isEmpty();
        assertThat(sha256(new Group(name).open(mapped.layer())))
                .isEqualTo(device.get("sha256").asText());
    }

    @Test
    void says_what_a_volume_is_made_of() {
        var pv0 = new Layer.Medium("lvm-linear 0");
        var pv1 = new Layer.Medium("lvm-linear 1");
        long mib = 1 << 20;

        assertThat(((Mapped) volume("lvm-linear", "a")).layer())
                .isEqualTo(
                        new Layer.Volume(
                                "vg0/a",
                                "sC3jO1-PF5d-S0mN-nArf-PPOA-coZX-POcx3h",
                                new Layer.Linear(
                                        List.of(
                                                new Layer.Slice(pv0, ByteRange.of(mib, 12 * mib)),
                                                new Layer.Slice(
                                                        pv1, ByteRange.of(13 * mib, 4 * mib)),
                                                new Layer.Slice(
                                                        pv0, ByteRange.of(13 * mib, 4 * mib))))));
    }

    @Test
    void reads_what_lies_on_a_missing_volume_as_unreadable() {
        var two = (Mapped) volume("lvm-missing-pv", "two");

        assertThat(two.absent()).isEqualTo(two.size()).isEqualTo(12 << 20);
        assertThat(two.remarks()).containsExactly("All of it is missing.");
        assertThatThrownBy(() -> new Group("lvm-missing-pv").open(two.layer()).view(0, 512))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("pv1 (wpFnm5-u93A-flDu-EpNc-kffE-Jfuo-owOXH8)");
    }

    @Test
    void reads_a_mirror_through_the_leg_that_is_there() throws Exception {
        for (var name : List.of("lvm-raid1", "lvm-mirror")) {
            var vg = new Group(name).volumes();
            var layers = new Group(name).byUuid();
            layers.remove(vg.physicalVolumes().getFirst().uuid());
            var lv = name.equals("lvm-raid1") ? "r" : "m";
            var mapped = (Mapped) find(VolumeMapper.map(vg, layers), lv);

            assertThat(mapped.remarks())
                    .containsExactly("Read from leg 1: those before it are not whole.");
            assertThat(sha256(new Group(name).open(mapped.layer())))
                    .isEqualTo(Fixtures.truth(name).at("/devices/" + lv + "/sha256").asText());
        }
    }

    @Test
    void rebuilds_an_image_of_a_raid5_that_is_missing() throws Exception {
        var vg = new Group("lvm-raid5").volumes();
        for (var pv : vg.physicalVolumes()) {
            var layers = new Group("lvm-raid5").byUuid();
            layers.remove(pv.uuid());
            var mapped = (Mapped) find(VolumeMapper.map(vg, layers), "r");

            assertThat(mapped.absent()).isZero();
            assertThat(mapped.remarks())
                    .containsExactly("What is missing of an image is rebuilt from parity.");
            assertThat(sha256(new Group("lvm-raid5").open(mapped.layer())))
                    .isEqualTo(Fixtures.truth("lvm-raid5").at("/devices/r/sha256").asText());
        }
    }

    /// What a case of such a version says must come out again.
    @Test
    void reads_no_raid5_for_requests_of_versions_that_could_not() {
        var group = new Group("lvm-raid5");
        var mapped = VolumeMapper.map(group.volumes(), group.byUuid(), false);

        assertThat(((Unmapped) find(mapped, "r")).why())
                .isEqualTo("Volume r cannot be read: type raid5 is not read.");
    }

    @ParameterizedTest
    @CsvSource({
        "lvm-snapshot, snap, it holds only what changed since or before a snapshot",
        "lvm-snapshot, snapshot0, a snapshot of o is not read",
        "lvm-thin, t1, 'thin volumes, here in pool, are not read'",
        "lvm-thin, pool, type thin-pool is not read"
    })
    void gives_the_reason_for_what_it_does_not_read(String name, String lv, String why) {
        assertThat(volume(name, lv))
                .isInstanceOfSatisfying(
                        Unmapped.class,
                        unmapped ->
                                assertThat(unmapped.why())
                                        .isEqualTo(
                                                "Volume " + lv + " cannot be read: " + why + "."));
    }

    @Test
    void cuts_a_volume_at_the_end_of_a_layer_that_is_too_short() throws Exception {
        var group = new Group("lvm-linear");
        var layers = group.byUuid();
        layers.replaceAll((_, l) -> new PhysicalLayer(l.layer(), 15 << 20, ""));
        var a = (Mapped) find(VolumeMapper.map(group.volumes(), layers), "a");

        assertThat(a.size()).isEqualTo(20 << 20);
        assertThat(a.absent()).isEqualTo(4 << 20);
        assertThat(group.open(a.layer()).view(0, 14 << 20).byteSize()).isEqualTo(14 << 20);
    }

    @Test
    void survives_volumes_that_are_made_of_each_other() {
        var loop = text(lv("a", "b", 1) + lv("b", "a", 1));
        assertThat(VolumeMapper.map(loop, Map.of())).allMatch(Unmapped.class::isInstance);

        var towers = new StringBuilder();
        for (int i = 0; i < 5000; i++) towers.append(lv("v" + i, "v" + (i + 1), 1));
        assertThat(VolumeMapper.map(text(towers.toString()), Map.of()))
                .allMatch(Unmapped.class::isInstance);

        var doubling = new StringBuilder();
        for (int i = 0; i < 40; i++) doubling.append(lv("v" + i, "v" + (i + 1), 2));
        doubling.append(lv("v40", "pv0", 1));
        assertThat(
                        ((Unmapped)
                                        VolumeMapper.map(text(doubling.toString()), Map.of())
                                                .getFirst())
                                .why())
                .contains("more than 65536 parts");
    }

    @ParameterizedTest
    @CsvSource({"4294967295", "4194303"})
    void survives_sizes_beyond_63_bits(long extentSize) {
        var vg =
                text(
                        "logical_volumes { a { segment_count = 1 segment1 { start_extent = 0"
                                + " extent_count = 4294967295 type = \"striped\" stripe_count = 1"
                                + " stripes = [\"pv0\", 4294967295] } } }",
                        extentSize);

        assertThat(((Unmapped) VolumeMapper.map(vg, Map.of()).getFirst()).why())
                .contains("exceeds 63 bits");
    }

    private static String lv(String name, String on, int legs) {
        var area = ("\"" + on + "\", 0, ").repeat(legs);
        return name
                + " { segment_count = 1 segment1 { start_extent = 0 extent_count = 2 type ="
                + " \"mirror\" mirror_count = "
                + legs
                + " mirrors = ["
                + area.substring(0, area.length() - 2)
                + "] } } ";
    }

    private static VolumeGroup text(String volumes) {
        return text("logical_volumes { " + volumes + " }", 8);
    }

    private static VolumeGroup text(String volumes, long extentSize) {
        var text =
                "contents = \"Text Format Volume Group\" version = 1 vg { id = \"x\" seqno = 1"
                        + " extent_size = "
                        + extentSize
                        + " physical_volumes { pv0 { id = \"y\" pe_start = 8 pe_count = 9 } } "
                        + volumes
                        + " }";
        return Group.read(text).group().orElseThrow();
    }

    private static MappedVolume volume(String name, String lv) {
        var group = new Group(name);
        return find(VolumeMapper.map(group.volumes(), group.byUuid()), lv);
    }

    private static MappedVolume find(List<MappedVolume> all, String lv) {
        return all.stream().filter(v -> v.volume().name().equals(lv)).findFirst().orElseThrow();
    }

    private static String sha256(BlockDevice device) throws UnreadableException {
        return Digests.sha256(device.view(0, device.size()));
    }
}
