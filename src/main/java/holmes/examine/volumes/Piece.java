package holmes.examine.volumes;

import holmes.bytes.ByteRange;
import holmes.stack.Layer;
import java.util.ArrayList;
import java.util.List;

/// A layer under construction, with what its parts add up to.
///
/// @param size bytes
/// @param absent bytes of it that are missing
/// @param parts how many layers it is made of, counted as often as they are used
record Piece(Layer layer, long size, long absent, long parts) {

    /// More parts than any real volume has; a text that volumes made of each other blow up.
    private static final long MAX_PARTS = 1 << 16;

    Piece {
        if (parts > MAX_PARTS) {
            throw new Unmappable("it is made of more than " + MAX_PARTS + " parts");
        }
    }

    static Piece of(Layer layer, long size) {
        return new Piece(layer, size, 0, 1);
    }

    static Piece absent(String what, long size) {
        return new Piece(new Layer.Absent(what, size), size, size, 1);
    }

    /// Part of it; itself if that is all of it. Of a part of something missing in places it is not
    /// known how much is missing, so it counts as missing at most as much.
    Piece slice(ByteRange range) {
        if (range.end() > size) {
            throw new Unmappable("it goes beyond the end of a volume that it is made of");
        }
        if (range.length() == size) return this;
        var slice = new Layer.Slice(layer, range);
        return new Piece(slice, range.length(), Math.min(absent, range.length()), parts + 1);
    }

    static Piece linear(List<Piece> pieces) {
        if (pieces.size() == 1) return pieces.getFirst();
        long size = 0;
        long absent = 0;
        long parts = 1;
        var layers = new ArrayList<Layer>();
        for (var piece : pieces) {
            size = Unmappable.sum(size, piece.size);
            absent += piece.absent;
            parts += piece.parts;
            layers.add(piece.layer);
        }
        return new Piece(new Layer.Linear(layers), size, absent, parts);
    }

    /// @param legs of equal size
    static Piece striped(List<Piece> legs, long chunk) {
        var all = linear(legs);
        if (legs.size() == 1) return all;
        var layers = legs.stream().map(Piece::layer).toList();
        return new Piece(new Layer.Striped(layers, chunk), all.size, all.absent, all.parts);
    }

    static Piece mirrored(List<Piece> legs, int chosen) {
        if (legs.size() == 1) return legs.getFirst();
        long parts = 1 + legs.stream().mapToLong(Piece::parts).sum();
        var layers = legs.stream().map(Piece::layer).toList();
        var read = legs.get(chosen);
        return new Piece(new Layer.Mirrored(layers, chosen), read.size, read.absent, parts);
    }

    Piece named(String name, String uuid) {
        return new Piece(new Layer.Volume(name, uuid, layer), size, absent, parts + 1);
    }
}
