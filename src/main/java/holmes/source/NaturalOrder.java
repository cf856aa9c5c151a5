package holmes.source;

import java.util.Comparator;

/// Names as people sort them: `disk2` before `disk10`. The same on every machine and locale.
public final class NaturalOrder implements Comparator<String> {

    public static final NaturalOrder OF_NAMES = new NaturalOrder();

    private NaturalOrder() {}

    @Override
    public int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int iEnd = endOfDigits(a, i);
            int jEnd = endOfDigits(b, j);
            if (iEnd > i && jEnd > j) {
                int byNumber = compareNumbers(a.substring(i, iEnd), b.substring(j, jEnd));
                if (byNumber != 0) return byNumber;
                i = iEnd;
                j = jEnd;
            } else {
                int byCharacter = Character.compare(a.charAt(i++), b.charAt(j++));
                if (byCharacter != 0) return byCharacter;
            }
        }
        int byRest = Integer.compare(a.length() - i, b.length() - j);
        return byRest != 0 ? byRest : a.compareTo(b);
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') end++;
        return end;
    }

    private static int compareNumbers(String a, String b) {
        var x = withoutZeros(a);
        var y = withoutZeros(b);
        int byLength = Integer.compare(x.length(), y.length());
        return byLength != 0 ? byLength : x.compareTo(y);
    }

    private static String withoutZeros(String digits) {
        int first = 0;
        while (first < digits.length() - 1 && digits.charAt(first) == '0') first++;
        return digits.substring(first);
    }
}
