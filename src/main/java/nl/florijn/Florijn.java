package nl.florijn;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the application. */
@SpringBootApplication
public class Florijn {

    public static void main(String[] args) {
        SpringApplication.run(Florijn.class, args);
    }
}
