package nl.florijn.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class BoundedBodyTest {

    @Test
    void whatFitsIsReadAsItIs() throws IOException {
        assertThat(body(10, 10).getInputStream().readAllBytes()).hasSize(10);
        assertThat(body(10, 10).getReader().lines().collect(Collectors.joining()))
                .hasSize(10);
    }

    @Test
    void noMoreIsReadByBytesOrByText() throws IOException {
        var bytes = body(11, 10).getInputStream();
        assertThatThrownBy(bytes::readAllBytes).isInstanceOf(BodyTooLarge.class);
        var text = body(11, 10).getReader();
        assertThatThrownBy(text::readLine).isInstanceOf(BodyTooLarge.class);
        var single = body(1, 0).getInputStream();
        assertThatThrownBy(single::read).isInstanceOf(BodyTooLarge.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            q=caf%C3%A9&limit=1 | true
            zzz                 | true
            a=1&&b=2            | true
            q=%ff               | false
            q=%c0%80            | false
            q=%ed%a0%80         | false
            q=%                 | false
            q=%f                | false
            q=%zz               | false
            =x                  | false
            a=1&=x              | false
            """)
    void aQueryIsReadableOrNot(String query, boolean readable) {
        assertThat(ReadableQuery.isReadable(query)).isEqualTo(readable);
    }

    private static BoundedBody body(int bytes, long most) {
        var request = new MockHttpServletRequest();
        request.setContent(new byte[bytes]);
        return new BoundedBody(request, most);
    }
}
