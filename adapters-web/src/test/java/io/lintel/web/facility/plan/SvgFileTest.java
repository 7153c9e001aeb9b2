package io.lintel.web.facility.plan;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.domain.facility.PlanImage;
import io.lintel.domain.shared.Invalid;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SvgFileTest {

  private static final String HEAD =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
          + " viewBox=\"0 0 400 200\">";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rect x=\"1\" y=\"2\" width=\"3\" height=\"4\" fill=\"#f00\"></rect>",
        "<g transform=\"translate(1 2)\" style=\"stroke: rgb(1, 2, 3)\"><path d=\"M0 0L9 9\"></path></g>",
        "<text x=\"1\">Küche &amp; <tspan>Bad &lt;3.14&gt; 💡</tspan></text>",
        "<defs><linearGradient id=\"a\"><stop offset=\"1\" stop-color=\"red\"></stop></linearGradient>"
            + "</defs><rect fill=\"url(#a)\"></rect>",
        "<style>.wall{fill:none;stroke:#000}</style><g class=\"wall\"></g>",
        "<symbol id=\"door\"><path d=\"M0 0\"></path></symbol><use xlink:href=\"#door\"></use>"
      })
  void keepsWhatPlansAreMadeOf(String content) {
    assertThat(cleaned(content)).isEqualTo(content);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<script xlink:href='https://evil.example/x.js'/>",
        "<x:script xmlns:x='http://www.w3.org/2000/svg'>alert(1)</x:script>",
        "<rect onclick='alert(1)' ONLOAD='alert(1)'/>",
        "<a xlink:href='javascript:alert(1)'><rect/></a>",
        "<a href='https://evil.example'><text>evil</text></a>",
        "<use href='https://evil.example/x.svg#a'/>",
        "<use xlink:href='data:image/svg+xml,evil'/>",
        "<image href='https://evil.example/pixel.png'/>",
        "<image xlink:href='data:image/svg+xml;base64,ZXZpbA=='/>",
        "<image xlink:href='data:image/png;base64,ZXZpbA=='/>",
        "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>evil</p></foreignObject>",
        "<iframe xmlns='http://www.w3.org/1999/xhtml' src='https://evil.example'/>",
        "<set attributeName='href' to='javascript:alert(1)'/>",
        "<animate attributeName='href' values='javascript:alert(1)'/>",
        "<rect fill='url(https://evil.example/#a)'/>",
        "<rect style='background: url(//evil.example)'/>",
        "<rect style='fill: u\\72l(//evil.example)'/>",
        "<rect style='fill: image-set(&quot;//evil.example&quot; 1x)'/>",
        "<style>@import 'https://evil.example/x.css';</style>",
        "<style>rect { fill: url( 'https://evil.example/x#y' ) }</style>",
        "<style>@font-face { font-family: evil; src: url(//evil.example) }</style>",
        "<filter id='f'><feImage href='https://evil.example'/></filter>",
        "<handler xmlns='http://www.w3.org/2001/xml-events'>alert(1)</handler>",
        "<?xml-stylesheet href='https://evil.example'?>",
        "<!-- evil -->",
        "<metadata>evil</metadata>"
      })
  void leavesOutWhatCouldRunOrFetchAnything(String content) {
    assertThat(cleaned(content).toLowerCase(Locale.ROOT))
        .doesNotContain("evil", "alert", "script", "onclick", "onload", "href", "url", "iframe");
  }

  @Test
  void readsNoDocumentTypeAndNoOtherFile() {
    var external =
        "<!DOCTYPE svg [<!ENTITY passwords SYSTEM \"file:///etc/passwd\">]>"
            + HEAD
            + "<text>&passwords;</text></svg>";
    var laughs =
        "<!DOCTYPE svg [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>"
            + HEAD
            + "<text>&b;</text></svg>";

    for (var file : new String[] {external, laughs}) {
      assertThatExceptionOfType(Invalid.class).isThrownBy(() -> SvgFile.read(file.getBytes(UTF_8)));
    }
    var harmless =
        "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\""
            + " \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">"
            + HEAD
            + "</svg>";
    assertThat(text(SvgFile.read(harmless.getBytes(UTF_8)))).isEqualTo(HEAD + "</svg>");
  }

  @Test
  void keepsImagesThatAreInTheFile() {
    var data = "data:image/png;base64," + Base64.getEncoder().encodeToString(Images.png(8, 8));

    assertThat(cleaned("<image width=\"9\" href=\"" + data + "\"/>"))
        .isEqualTo("<image width=\"9\" xlink:href=\"" + data + "\"></image>");
  }

  @Test
  void leavesOutImagesThatAreBombs() {
    var bomb = Base64.getEncoder().encodeToString(Images.bomb(20_000, 20_000));

    assertThat(cleaned("<image href=\"data:image/png;base64," + bomb + "\"/>"))
        .isEqualTo("<image></image>");
  }

  @Test
  void refusesWhatDrawsItselfOverAndOver() {
    var content = new StringBuilder("<g id=\"n0\"><rect/></g>");
    for (int i = 1; i < 12; i++) {
      content.append("<g id=\"n%d\">".formatted(i));
      content.append("<use href=\"#n%d\"/>".formatted(i - 1).repeat(10)).append("</g>");
    }
    refuses(content.toString());
    refuses("<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g>");
    refuses("<pattern id=\"p\"><rect fill=\"url(#p)\"/></pattern>");
    refuses("<pattern id=\"p\"><rect/></pattern><style>rect{fill:url(#p)}</style>");
  }

  @Test
  void refusesWhatIsNestedWithoutEnd() {
    refuses("<g>".repeat(5_000) + "</g>".repeat(5_000));
  }

  @Test
  void readsOtherEncodings() {
    var file = ("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + HEAD + "<text>Ä</text></svg>");

    assertThat(text(SvgFile.read(file.getBytes(UTF_16)))).contains("<text>Ä</text>");
  }

  @ParameterizedTest
  @CsvSource({
    "width='300' height='200', 300, 200",
    "width='300px' height='200px' viewBox='0 0 3 2', 300, 200",
    "width='100%' height='100%' viewBox='0 0 1600 900', 1600, 900",
    "width='10in' height='5in', 960, 480",
    "width='1000' viewBox='0 0 400 200', 400, 200",
    "viewBox='0 0 3 1.5', 8000, 4000",
    "viewBox='-5 -5 100000 50000', 8000, 4000"
  })
  void knowsHowLargeItIs(String attributes, int width, int height) {
    var file = "<svg xmlns='http://www.w3.org/2000/svg' " + attributes + "/>";

    assertThat(SvgFile.read(file.getBytes(UTF_8)))
        .returns(width, PlanImage::width)
        .returns(height, PlanImage::height);
  }

  private static void refuses(String content) {
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> SvgFile.read((HEAD + content + "</svg>").getBytes(UTF_8)));
  }

  /** The content of the root, without its namespaces and size. */
  private static String cleaned(String content) {
    var whole = text(SvgFile.read((HEAD + content + "</svg>").getBytes(UTF_8)));
    assertThat(whole).startsWith(HEAD).endsWith("</svg>");
    return whole.substring(HEAD.length(), whole.length() - "</svg>".length());
  }

  private static String text(PlanImage file) {
    return new String(file.bytes(), UTF_8);
  }
}
