package holmes.examine.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SerialsTest {

    @Test
    void western_digitals_prefix_may_be_missing() {
        assertThat(Serials.same("WD-WCASY2230561", "WCASY2230561")).isTrue();
        assertThat(Serials.same("9QM7CX1D", " 9qm7cx1d")).isTrue();
        assertThat(Serials.same("9QM7CX1D", "9QM7CX1E")).isFalse();
        assertThat(Serials.same("", "")).isFalse();
    }

    @Test
    void a_file_name_holds_a_serial_as_a_word_only() {
        assertThat(Serials.isNamedIn("disk03-9QM7CX1D.img", "9QM7CX1D")).isTrue();
        assertThat(Serials.isNamedIn("disk00-WD-WCASY2216077.img", "WD-WCASY2216077")).isTrue();
        assertThat(Serials.isNamedIn("disk03-X9QM7CX1D.img", "9QM7CX1D")).isFalse();
        assertThat(Serials.isNamedIn("sda.img", "a")).isFalse();
    }

    @Test
    void a_scsi_inquiry_cuts_models_after_16_characters() {
        assertThat(Serials.sameModel("WDC WD5002ABYS-0", "WDC WD5002ABYS-02B1B0")).isTrue();
        assertThat(Serials.sameModel("WDC_WD5002ABYS-02B1B0", "WDC WD5002ABYS-02B1B0")).isTrue();
        assertThat(Serials.sameModel("ST3500320NS", "SEAGATE ST3500320NS")).isTrue();
        assertThat(Serials.sameModel("ST3500320N", "ST3500320NS")).isFalse();
        assertThat(Serials.sameModel("ST3500320NS", "WDC WD5002ABYS-0")).isFalse();
    }

    @Test
    void a_scsi_inquiry_has_four_characters_of_the_firmware() {
        assertThat(Serials.sameFirmware("3B03", "02.03B03")).isTrue();
        assertThat(Serials.sameFirmware("02.0", "02.03B03")).isTrue();
        assertThat(Serials.sameFirmware("SN06", "SN16")).isFalse();
    }
}
