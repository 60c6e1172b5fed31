package broken.money;

import org.springframework.util.StringUtils;

class KnowsSpring {

    boolean isBlank(String amount) {
        return !StringUtils.hasText(amount);
    }
}
