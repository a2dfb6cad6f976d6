package org.farvertex.eventfile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.farvertex.jhepmc.NumberForm;

/** Where the numbers of an event stand in its text in Asciiv3, in the order of {@link EventColumns}. */
final class Asciiv3Places {

    private static final int COORDINATES = 4;

    private Asciiv3Places() {
    }

    /** A stretch of the text. */
    private record Stretch(int from, int to) {
    }

    /** The form of an event's text in which some of its numbers differ. */
    static NumberForm form(byte[] event, BitSet differing) {
        // a character for each byte
        List<Stretch> all = numbers(new String(event, StandardCharsets.ISO_8859_1));
        int[] numbers = differing.stream().toArray();
        int[] from = new int[numbers.length];
        int[] to = new int[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            from[i] = all.get(numbers[i]).from;
            to[i] = all.get(numbers[i]).to;
        }
        return new NumberForm(event, from, to, numbers);
    }

    private static List<Stretch> numbers(String text) {
        List<Stretch> numbers = new ArrayList<>();
        for (int from = 0; from < text.length(); from = text.indexOf('\n', from) + 1) {
            List<Stretch> words = words(text, from, text.indexOf('\n', from));
            int size = words.size();
            numbers.addAll(switch (text.charAt(from)) {
                case 'E' -> words.subList(1, 2);
                case 'W' -> words.subList(1, size);
                case 'A' -> text.startsWith(EventRecord.PLACE + ' ', words.get(2).from) ? words.subList(3, size) : List.<Stretch>of();
                case 'V' -> words.subList(size - COORDINATES, size);
                case 'P' -> words.subList(4, size - 1);
                default -> List.<Stretch>of();
            });
        }
        return numbers;
    }

    private static List<Stretch> words(String text, int begin, int end) {
        List<Stretch> words = new ArrayList<>();
        for (int from = begin; from < end; ) {
            int blank = text.indexOf(' ', from);
            int to = blank < 0 || blank > end ? end : blank;
            words.add(new Stretch(from, to));
            from = to + 1;
        }
        return words;
    }
}
