package nl.florijn.api.web;

import java.util.LinkedHashSet;
import java.util.Set;
import nl.florijn.platform.paging.PageRequest;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;

/**
 * What a call takes, as its method declares it.
 *
 * @param parameters names in the address, or of fields of a form
 * @param files names of files in a form
 * @param body whether it takes a body that is no form
 */
public record CallForm(Set<String> parameters, Set<String> files, boolean body) {

    static final String LIMIT = "limit";
    static final String CURSOR = "cursor";

    public CallForm {
        parameters = Set.copyOf(parameters);
        files = Set.copyOf(files);
    }

    public static CallForm of(HandlerMethod call) {
        var parameters = new LinkedHashSet<String>();
        var files = new LinkedHashSet<String>();
        var body = false;
        for (var parameter : call.getMethodParameters()) {
            if (parameter.getParameterType() == PageRequest.class) {
                parameters.add(LIMIT);
                parameters.add(CURSOR);
            } else if (parameter.hasParameterAnnotation(DryRun.class)) {
                parameters.add(DryRun.NAME);
            } else if (parameter.getParameterType() == MultipartFile.class) {
                files.add(nameOf(parameter));
            } else if (parameter.hasParameterAnnotation(RequestParam.class)) {
                parameters.add(nameOf(parameter));
            }
            body |= parameter.hasParameterAnnotation(RequestBody.class);
        }
        return new CallForm(parameters, files, body);
    }

    private static String nameOf(MethodParameter parameter) {
        var asked = parameter.getParameterAnnotation(RequestParam.class);
        return asked == null || asked.name().isEmpty()
                ? parameter.getParameter().getName()
                : asked.name();
    }
}
