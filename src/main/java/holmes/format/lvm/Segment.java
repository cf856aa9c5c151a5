package holmes.format.lvm;

import java.util.List;

/// A run of a logical volume's extents, and what holds them.
///
/// Source: the `text_import` functions of LVM2, `lib/striped`, `lib/mirror`, `lib/raid`,
/// `lib/snapshot`, `lib/thin`, `lib/cache_segtype`. Sizes are in bytes, positions in extents.
public sealed interface Segment {

    /// The segment's first extent in the volume.
    long startExtent();

    /// How many extents of the volume it makes up.
    long extentCount();

    default long endExtent() {
        return startExtent() + extentCount();
    }

    /// A place on a physical volume or, if none has that name, on another logical volume.
    ///
    /// @param of the volume's name in the text, for instance `pv0` or `data_rimage_0`
    /// @param extent the first one there
    record Area(String of, long extent) {}

    /// One image of a RAID volume.
    ///
    /// @param metadata the hidden volume with the bitmap and superblock; empty if there is none
    /// @param image the hidden volume with the data
    record Image(String metadata, String image) {}

    /// Linear with one area, otherwise chunks dealt to the areas in turn.
    ///
    /// @param stripeSize bytes; 0 for one area
    record Striped(long startExtent, long extentCount, long stripeSize, List<Area> areas)
            implements Segment {
        public Striped {
            areas = List.copyOf(areas);
        }
    }

    /// Copies kept by the `mirror` target.
    ///
    /// @param log the hidden volume that says which regions are in sync; empty if kept in memory
    /// @param moved extents that `pvmove` has copied; -1 if this is no move
    record Mirror(long startExtent, long extentCount, List<Area> legs, String log, long moved)
            implements Segment {
        public Mirror {
            legs = List.copyOf(legs);
        }
    }

    /// Images kept by the `raid` target: `raid0`, `raid1`, `raid5_ls`, `raid10`, …
    ///
    /// @param type the text's own word
    /// @param stripeSize bytes; 0 for `raid1`
    record Raid(
            long startExtent, long extentCount, String type, long stripeSize, List<Image> images)
            implements Segment {
        public Raid {
            images = List.copyOf(images);
        }
    }

    /// A copy-on-write snapshot. What users see under its name is the hidden combination of both.
    ///
    /// @param origin the volume that was snapshot
    /// @param store the volume that keeps what was overwritten since, under the snapshot's name
    /// @param merging whether the origin was being turned back
    record Snapshot(
            long startExtent,
            long extentCount,
            String origin,
            String store,
            long chunkSize,
            boolean merging)
            implements Segment {}

    /// A pool from which thin volumes get their chunks.
    record ThinPool(
            long startExtent,
            long extentCount,
            String metadata,
            String data,
            long chunkSize,
            long transactionId)
            implements Segment {}

    /// A volume whose chunks lie in a pool, where its metadata puts them.
    ///
    /// @param origin the volume that it is a snapshot of; empty if none
    record Thin(
            long startExtent,
            long extentCount,
            String pool,
            long deviceId,
            long transactionId,
            String origin)
            implements Segment {}

    /// A pool of fast chunks for {@link Cache}.
    record CachePool(
            long startExtent, long extentCount, String metadata, String data, long chunkSize)
            implements Segment {}

    /// A volume some of whose chunks are newer in a cache than at home.
    ///
    /// @param pool the cache
    /// @param origin the volume that is cached
    record Cache(long startExtent, long extentCount, String pool, String origin)
            implements Segment {}

    /// A kind that Holmes knows by name only, or one whose settings are not sound.
    ///
    /// @param type the text's own word
    /// @param why it cannot be used
    record Unknown(long startExtent, long extentCount, String type, String why)
            implements Segment {}
}
