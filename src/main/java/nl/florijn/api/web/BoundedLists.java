package nl.florijn.api.web;

import java.util.Collection;
import nl.florijn.platform.InvalidInput;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.type.CollectionType;

/** Refuses lists that are longer than any call takes; services may take less. */
class BoundedLists extends ValueDeserializerModifier {

    static final int MOST = 10_000;

    @Override
    public ValueDeserializer<?> modifyCollectionDeserializer(
            DeserializationConfig config,
            CollectionType type,
            BeanDescription.Supplier description,
            ValueDeserializer<?> list) {
        return new Bounded(list);
    }

    private static final class Bounded extends DelegatingDeserializer {

        Bounded(ValueDeserializer<?> list) {
            super(list);
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> list) {
            return new Bounded(list);
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) {
            var list = super.deserialize(json, context);
            if (list instanceof Collection<?> items && items.size() > MOST) {
                throw new InvalidInput("", "TOO_MANY", "A list holds at most " + MOST + " items.");
            }
            return list;
        }
    }
}
