package holmes.examine.pair;

import holmes.bytes.ByteRange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The links between all pairs of some devices.
final class Links {

    private final int devices;
    private final List<Link> links = new ArrayList<>();

    Links(int devices) {
        this.devices = devices;
        for (int left = 0; left < devices; left++) {
            for (int right = left + 1; right < devices; right++) links.add(new Link(left, right));
        }
    }

    int devices() {
        return devices;
    }

    List<Link> all() {
        return links;
    }

    Link between(int one, int other) {
        int left = Math.min(one, other);
        int right = Math.max(one, other);
        return links.get(left * (2 * devices - left - 1) / 2 + right - left - 1);
    }

    Stream<Link> of(int device) {
        return links.stream().filter(link -> link.joins(device));
    }

    /// Compares samples at the places that both have.
    static Links of(List<Sample> samples) {
        var repeated = Repeated.among(samples);
        var weighed = samples.stream().map(sample -> sample.weighed(repeated)).toList();
        var links = new Links(samples.size());
        for (var link : links.all()) join(link, weighed.get(link.left), weighed.get(link.right));
        return links;
    }

    private static void join(Link link, Sample left, Sample right) {
        for (int i = 0, j = 0; i < left.places.length && j < right.places.length; ) {
            if (left.places[i] < right.places[j]) i++;
            else if (left.places[i] > right.places[j]) j++;
            else {
                var counts = new int[3];
                for (int k = 0; k < Places.BLOCKS; k++) {
                    count(left.blocks[i][k], right.blocks[j][k], counts, 0);
                }
                boolean stands = left.drawn[i] && right.drawn[j];
                if (stands) link.add(counts[0], counts[1], counts[2]);
                long weight = (long) counts[0] + counts[1] + counts[2];
                var place = ByteRange.of(left.places[i], Places.SIZE);
                if (weight > 0) link.region(place, counts[0], weight);
                i++;
                j++;
            }
        }
    }

    /// Adds one pair of blocks to three counters: same, different, content that faces a blank.
    static void count(long left, long right, int[] counters, int at) {
        boolean leftTells = Blocks.isContent(left);
        boolean rightTells = Blocks.isContent(right);
        if (leftTells && rightTells) counters[left == right ? at : at + 1]++;
        else if (leftTells != rightTells) {
            long other = leftTells ? right : left;
            if (other == Blocks.BLANK) counters[at + 2]++;
            else if (other == Blocks.REPEATED) counters[at + 1]++;
        }
    }
}
