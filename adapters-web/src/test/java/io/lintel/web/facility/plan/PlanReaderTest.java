package io.lintel.web.facility.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.domain.facility.PlanFormat;
import io.lintel.domain.facility.PlanImage;
import io.lintel.domain.shared.Invalid;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanReaderTest {

  @Test
  void readsImagesByTheirBytes() {
    assertThat(PlanReader.read(Images.png(300, 200)))
        .isEqualTo(PlanImage.of(PlanFormat.PNG, 300, 200, Images.png(300, 200)));
    assertThat(PlanReader.read(Images.jpeg(300, 200)))
        .isEqualTo(PlanImage.of(PlanFormat.JPEG, 300, 200, Images.jpeg(300, 200)));
    assertThat(PlanReader.read(Images.svg("")))
        .returns(PlanFormat.SVG, PlanImage::format)
        .returns(400, PlanImage::width)
        .returns(200, PlanImage::height);
  }

  @ParameterizedTest
  @CsvSource({"1, 300, 200", "3, 300, 200", "5, 200, 300", "6, 200, 300", "8, 200, 300"})
  void aPhotoHasTheSizeThatItIsShownIn(int orientation, int width, int height) {
    assertThat(PlanReader.read(Images.held(Images.jpeg(300, 200), orientation)))
        .returns(width, PlanImage::width)
        .returns(height, PlanImage::height);
  }

  @ParameterizedTest
  @CsvSource({"20001, 1", "1, 20001", "20000, 20000", "0, 5", "2147483647, 2147483647", "-1, 1"})
  void refusesWhatWouldFillTheMemoryOfWhoLooksAtIt(int width, int height) {
    refuses(Images.bomb(width, height));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "hello",
        "GIF89a......",
        "%PDF-1.7",
        "<",
        "<svg",
        "<html></html>",
        "<svg></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "<svg xmlns='http://www.w3.org/2000/svg' width='-5' height='5'/>",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1'/>",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 NaN 1'/>",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><g></svg>"
      })
  void refusesWhatIsNoImage(String text) {
    refuses(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void refusesImagesThatAreCutOrDamagedAnywhere() {
    for (var whole : new byte[][] {Images.png(20, 20), Images.jpeg(20, 20)}) {
      for (int length = 0; length < whole.length; length++) {
        refuses(Arrays.copyOf(whole, length));
      }
    }
    var damaged = Images.png(20, 20);
    damaged[20]++;
    refuses(damaged);
  }

  @Test
  void cutsOffWhatStandsBehindAPng() {
    var image = Images.png(20, 20);
    var longer = Arrays.copyOf(image, image.length + 100);

    assertThat(PlanReader.read(longer).bytes()).isEqualTo(image);
  }

  private static void refuses(byte[] file) {
    assertThatExceptionOfType(Invalid.class)
        .as("%d bytes", file.length)
        .isThrownBy(() -> PlanReader.read(file));
  }
}
