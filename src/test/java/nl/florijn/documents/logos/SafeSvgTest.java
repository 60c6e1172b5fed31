package nl.florijn.documents.logos;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import nl.florijn.platform.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Drawings: what is left of them, and what they look like. */
class SafeSvgTest {

    private static final String SQUARE = "<rect width='100' height='100' fill='#00f'/>";

    private final LogoReader reader = new LogoReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>" + SQUARE,
                "<script xlink:href='http://127.0.0.1/a.js'/>" + SQUARE,
                "<g onload='alert(1)' onclick='alert(1)'>" + SQUARE + "</g>",
                "<rect width='100' height='100' fill='#00f'><set attributeName='href' to='javascript:alert(1)'/></rect>",
                "<animate xlink:href='#a' attributeName='x' from='0' to='1'/>" + SQUARE,
                "<metadata><script>alert(1)</script></metadata><title>alert</title>" + SQUARE,
                "<x:foreignObject xmlns:x='urn:x'><b onclick='alert(1)'/></x:foreignObject>" + SQUARE,
                "<!-- alert --><?alert?>" + SQUARE,
                "<rect width='100' height='100' fill='#00f' style='font-family: url(http://127.0.0.1/alert)'/>",
                "<rect width='100' height='100' fill='#00f' xlink:href='javascript:alert(1)' data-alert='alert'/>"
            })
    void whatIsNotSeenGoes(String inside) throws IOException {
        var safe = new String(SafeSvg.of(Pictures.svg(inside)), UTF_8);

        assertThat(safe).doesNotContain("alert", "127.0.0.1", "http://127", "script", " on", "javascript");
        assertThat(colour(inside, 50, 50)).isEqualTo(Color.BLUE);
        assertThat(colour(inside, 150, 50).getAlpha()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <image href='http://127.0.0.1/a.png' width='9' height='9'/>            | LOGO_NOT_DRAWN
            <image href='data:image/png;base64,AAAA'/>                             | LOGO_NOT_DRAWN
            <foreignObject><b xmlns='http://www.w3.org/1999/xhtml'/></foreignObject> | LOGO_NOT_DRAWN
            <text>Poldermedia</text>                                               | LOGO_NOT_DRAWN
            <a href='javascript:alert(1)'><path d='M0 0'/></a>                     | LOGO_NOT_DRAWN
            <use href='http://127.0.0.1/a.svg#a'/>                                 | LOGO_NOT_DRAWN
            <use href='#nothing'/>                                                 | LOGO_NOT_DRAWN
            <g id='a'><use href='#a'/></g>                                         | LOGO_NOT_DRAWN
            <filter id='a'/>                                                       | LOGO_NOT_DRAWN
            <svg/>                                                                 | LOGO_NOT_DRAWN
            <rect fill='url(http://127.0.0.1/a#b)'/>                               | LOGO_NOT_DRAWN
            <rect fill='url(#nothing)'/>                                           | LOGO_NOT_DRAWN
            <rect style='fill: url("file:///etc/passwd")'/>                        | LOGO_NOT_DRAWN
            <rect mask='url(#a)'/>                                                 | LOGO_NOT_DRAWN
            <path d='M0 0L9 9' stroke-dasharray='0.0001'/>                         | LOGO_NOT_DRAWN
            <style>@import 'http://127.0.0.1/a.css';</style>                       | LOGO_NOT_DRAWN
            <style>@font-face { src: url(http://127.0.0.1) }</style>               | LOGO_NOT_DRAWN
            <style>.a { fill: url(http://127.0.0.1/) }</style><rect class='a'/>    | LOGO_NOT_DRAWN
            <style>g > rect { fill: red }</style>                                  | LOGO_NOT_DRAWN
            <rect                                                                  | LOGO_UNREADABLE
            <rect fill='&a;'/>                                                     | LOGO_UNREADABLE
            &a;                                                                    | LOGO_UNREADABLE
            """)
    void whatWouldBeMissedIsRefused(String inside, String code) {
        assertRefused(code, Pictures.svg(inside));
    }

    @Test
    @Timeout(20)
    void noEntityIsFilledIn() {
        assertRefused("LOGO_UNREADABLE", """
                <!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect fill="&c;"/></svg>""".getBytes(UTF_8));
        assertRefused("LOGO_UNREADABLE", """
                <!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>&a;</title></svg>""".getBytes(UTF_8));
    }

    @Test
    void aDoctypeAsProgramsWriteItIsNoHindrance() {
        var logo = reader.read("""
                <?xml version="1.0" encoding="utf-8"?>
                <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://127.0.0.1:1/svg11.dtd">
                <svg version="1.1" xmlns="http://www.w3.org/2000/svg" width="30px" height="10px"><path d="M0 0H9V9z"/></svg>""".getBytes(UTF_8));

        assertThat(logo.facts().width() + " x " + logo.facts().height()).isEqualTo("1080 x 360");
    }

    @Test
    @Timeout(30)
    void whatIsTooDeepTooManyOrTooLongIsRefused() {
        assertRefused("LOGO_TOO_COMPLEX", Pictures.svg("<g>".repeat(40) + "</g>".repeat(40)));
        assertRefused("LOGO_TOO_COMPLEX", Pictures.svg("<g/>".repeat(5_001)));
        assertRefused("LOGO_TOO_COMPLEX", Pictures.svg("<path d='M" + "0 ".repeat(110_000) + "'/>"));
        var round = new StringBuilder();
        for (var i = 0; i < 10; i++) {
            round.append("<linearGradient id='g%d' href='#g%d'/>".formatted(i, (i + 1) % 10));
        }
        assertRefused("LOGO_NOT_DRAWN", Pictures.svg(round + "<rect fill='url(#g0)'/>"));
        assertRefused(
                "LOGO_NOT_DRAWN",
                Pictures.svg(
                        "<clipPath id='a'><path clip-path='url(#a)' d='M0 0'/></clipPath><g clip-path='url(#a)'/>"));
    }

    /** The worst that goes through: all the path there may be, across all of the picture. */
    @Test
    @Timeout(30)
    void theMostThatIsDrawnIsDrawnInTime() {
        var path = new StringBuilder("M0 0");
        for (var i = 0; i < 24_000; i++) {
            path.append("L").append(i % 2 == 0 ? 300 : 0).append(' ').append(i % 100);
        }
        assertThat(reader.read(Pictures.svg("<path stroke='red' stroke-linejoin='round' d='" + path + "'/>"))
                        .facts()
                        .width())
                .isEqualTo(1080);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<path d='M0 0h100v100H0z' fill='blue'/>",
                "<style>.a{fill:blue}</style><path class='b a' d='M0 0h100v100H0z'/>",
                "<style><![CDATA[/* c */ path, .x { fill: blue !important; }]]></style><path d='M0 0h100v100H0z'/>",
                "<path style='fill:rgb(0,0,255);opacity:1' d='M0 0h100v100H0z'/>",
                "<g fill='blue' transform='scale(10)'><polygon points='0,0 10,0 10,10 0,10'/></g>",
                "<defs><rect id='r' width='100' height='100'/></defs><use xlink:href='#r' fill='blue'/>",
                "<clipPath id='c'><rect width='100' height='100'/></clipPath>"
                        + "<rect width='300' height='100' fill='blue' clip-path='url(#c)'/>",
                "<linearGradient id='s'><stop stop-color='blue'/><stop offset='1' stop-color='blue'/></linearGradient>"
                        + "<linearGradient id='g' x1='0' x2='1' xlink:href='#s'/>"
                        + "<rect width='100' height='100' fill='url(#g)'/>"
            })
    void shapesAreDrawnAsTheyWereMeant(String inside) throws IOException {
        assertThat(colour(inside, 50, 50)).isEqualTo(Color.BLUE);
        assertThat(colour(inside, 150, 50).getAlpha()).isZero();
    }

    private Color colour(String inside, int x, int y) throws IOException {
        var logo = reader.read(Pictures.svg(inside));
        var scale = logo.facts().width() / 300;
        return new Color(ImageIO.read(new ByteArrayInputStream(logo.bytes())).getRGB(x * scale, y * scale), true);
    }

    private void assertRefused(String code, byte[] file) {
        var refused = catchThrowableOfType(InvalidInput.class, () -> reader.read(file));
        assertThat(refused)
                .as(new String(file, UTF_8).substring(0, Math.min(file.length, 200)))
                .isNotNull();
        assertThat(refused.errors().getFirst().code())
                .as(new String(file, UTF_8).substring(0, Math.min(file.length, 200)))
                .isEqualTo(code);
    }
}
