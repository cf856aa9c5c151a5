package holmes.ui.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewTest {

    private record Bytes(byte[] all) implements Preview.Source {
        Bytes {
            all = all.clone();
        }

        @Override
        public byte[] first(int most) {
            return Arrays.copyOf(all, Math.min(most, all.length));
        }

        @Override
        public String words() {
            return "from the evidence";
        }
    }

    @Test
    void text_is_shown_as_text() throws Exception {
        var text = "Grüße\n".getBytes(UTF_8);

        var preview = Preview.of(new Bytes(text), text.length);

        assertThat(preview.kind()).isEqualTo("Text, 8 bytes, from the evidence");
        assertThat(preview.content()).isEqualTo("Grüße\n");
    }

    @Test
    void other_bytes_are_shown_as_hex_up_to_a_bound() throws Exception {
        var preview = Preview.of(new Bytes(new byte[100_000]), 100_000);

        assertThat(preview.kind()).startsWith("Hex, first 64.0 KiB of ");
        assertThat(preview.content()).startsWith("00000000  00 00 ").hasLineCount(1024);
    }

    @Test
    void unreadable_bytes_are_not_shown_as_zeros() throws Exception {
        var source =
                new Preview.Source() {
                    @Override
                    public byte[] first(int most) {
                        return new byte[32];
                    }

                    @Override
                    public RangeSet unreadable() {
                        return RangeSet.of(ByteRange.of(1, 2));
                    }

                    @Override
                    public String words() {
                        return "from the evidence";
                    }
                };

        var preview = Preview.of(source, 32);

        assertThat(preview.kind())
                .isEqualTo(
                        "Hex, 32 bytes, from the evidence; 2 bytes are unreadable, shown as -- and"
                                + " ×");
        assertThat(preview.content().lines())
                .first()
                .isEqualTo(
                        "00000000  00 -- -- 00 00 00 00 00 00 00 00 00 00 00 00 00  .××.............");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "jpg"})
    void a_picture_says_its_size_before_it_is_unpacked(String format) throws Exception {
        var size = PictureSize.of(picture(format)).orElseThrow();

        assertThat(size.width()).isEqualTo(30);
        assertThat(size.height()).isEqualTo(20);
        assertThat(size.fits()).isTrue();
    }

    @Test
    void a_picture_that_claims_to_be_huge_is_shown_as_hex() throws Exception {
        var bytes = picture("png");
        Arrays.fill(bytes, 17, 20, (byte) 0xff);

        assertThat(PictureSize.of(bytes).orElseThrow().fits()).isFalse();
        assertThat(Preview.of(new Bytes(bytes), bytes.length).kind()).startsWith("Hex, ");
    }

    private static byte[] picture(String format) throws Exception {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }
}
