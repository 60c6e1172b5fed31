package nl.florijn.documents.markup;

import com.samskivert.mustache.BasicCollector;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets a template read the entries of maps and lists and nothing else, where JMustache would by itself also call methods and
 * read fields of any object.
 */
public final class MapsOnly extends BasicCollector {

    @Override
    public <K, V> Map<K, V> createFetcherCache() {
        return new ConcurrentHashMap<>();
    }
}
