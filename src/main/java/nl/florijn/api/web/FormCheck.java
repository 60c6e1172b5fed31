package nl.florijn.api.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.florijn.banking.KeyText;
import nl.florijn.platform.FieldCheck;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses what a call does not take: a parameter, form field, file or body that its method does not declare would be
 * accepted and then not done. Also what it takes once but was sent twice, and what was sent without a value.
 */
class FormCheck implements HandlerInterceptor {

    private static final int A_FEW_BYTES = 64;

    private final Map<Method, CallForm> forms = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException, ServletException {
        if (handler instanceof HandlerMethod call) {
            var form = forms.computeIfAbsent(call.getMethod(), method -> CallForm.of(call));
            if (!form.body() || !isForm(request)) { // else it is another media type than the call takes
                check(request, form);
            }
        }
        return true;
    }

    private static void check(HttpServletRequest request, CallForm form) throws IOException, ServletException {
        var check = new FieldCheck();
        if (!form.body() && form.files().isEmpty()) {
            checkNoBody(request, check);
        }
        if (request instanceof MultipartHttpServletRequest parts) {
            checkParameters(request, form, fieldsOf(parts), check);
            checkFiles(parts, form, check);
        } else {
            checkParameters(request, form, Map.of(), check);
        }
        check.done();
    }

    private static void checkNoBody(HttpServletRequest request, FieldCheck check) throws IOException {
        if (request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null) {
            var sent = isForm(request)
                    ? "form"
                    : new String(request.getInputStream().readNBytes(A_FEW_BYTES), UTF_8);
            check.require(
                    sent.isBlank() || sent.strip().equals("{}"), "body", "BODY_NOT_TAKEN", "This call takes no body.");
        }
    }

    private static void checkParameters(
            HttpServletRequest request, CallForm form, Map<String, Long> fields, FieldCheck check) {
        request.getParameterMap().forEach((name, values) -> {
            if (!form.parameters().contains(name)) {
                check.fault(name, "UNKNOWN_PARAMETER", unknown(name, form));
                return;
            }
            var inForm = fields.getOrDefault(name, 0L);
            check.require(
                            inForm <= 1 && values.length - inForm <= 1,
                            name,
                            "REPEATED_PARAMETER",
                            "The parameter '" + name + "' is there more than once.")
                    .require(
                            Arrays.stream(values)
                                    .noneMatch(value -> KeyText.of(value).isEmpty()),
                            name,
                            "EMPTY_PARAMETER",
                            "The parameter '" + name + "' has no value; leave it out.")
                    .require(
                            values.length - inForm > 1
                                    || Arrays.stream(values).distinct().count() == 1,
                            name,
                            "CONTRADICTION",
                            "The parameter '" + name + "' says one thing in the address and another in the form.");
        });
    }

    private static String unknown(String name, CallForm form) {
        if (form.files().contains(name)) {
            return "'" + name + "' is a file and comes with a file name.";
        }
        var known = form.parameters().isEmpty()
                ? "this call takes none"
                : "this call takes " + String.join(", ", new TreeSet<>(form.parameters()));
        return "There is no parameter '" + name + "': " + known + ".";
    }

    private static void checkFiles(MultipartHttpServletRequest parts, CallForm form, FieldCheck check) {
        var known = String.join(", ", new TreeSet<>(form.files()));
        parts.getMultiFileMap()
                .forEach((name, files) -> check.require(
                                form.files().contains(name),
                                name,
                                "UNKNOWN_FILE",
                                "There is no file '" + name + "': this call takes " + known + ".")
                        .require(files.size() == 1, name, "DOUBLE_FILE", "There are two files '" + name + "'."));
    }

    /** How often each field stands in the form itself, where the request mixes them with those of the address. */
    private static Map<String, Long> fieldsOf(MultipartHttpServletRequest request)
            throws IOException, ServletException {
        request.getMultiFileMap(); // Spring takes the form apart first and says what is wrong with it.
        return request.getParts().stream()
                .filter(part -> part.getSubmittedFileName() == null)
                .collect(Collectors.groupingBy(Part::getName, Collectors.counting()));
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null
                && (type.regionMatches(true, 0, "multipart/", 0, "multipart/".length())
                        || type.regionMatches(
                                true,
                                0,
                                MediaType.APPLICATION_FORM_URLENCODED_VALUE,
                                0,
                                MediaType.APPLICATION_FORM_URLENCODED_VALUE.length()));
    }
}
