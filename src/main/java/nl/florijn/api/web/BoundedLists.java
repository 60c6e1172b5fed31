package nl.florijn.api.web;

import java.util.Collection;
import nl.florijn.platform.InvalidInput;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.type.CollectionType;

/**
 * Refuses lists that are longer than any call takes; services may take less. Also {@code null} for a list that a record may
 * lack: there absence means something, mostly all of them, and null would be taken for it.
 */
class BoundedLists extends ValueDeserializerModifier {

    static final int MOST = 10_000;

    @Override
    public ValueDeserializer<?> modifyCollectionDeserializer(
            DeserializationConfig config,
            CollectionType type,
            BeanDescription.Supplier description,
            ValueDeserializer<?> list) {
        return new Bounded(list, false);
    }

    private static final class Bounded extends DelegatingDeserializer {

        private final boolean isSelection;

        Bounded(ValueDeserializer<?> list, boolean isSelection) {
            super(list);
            this.isSelection = isSelection;
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> list) {
            return new Bounded(list, isSelection);
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty field) {
            var list = context.handleSecondaryContextualization(
                    _delegatee, field, context.constructType(_delegatee.handledType()));
            return new Bounded(list, field != null && Selections.isSelection(field));
        }

        @Override
        public @Nullable Object getNullValue(DeserializationContext context) {
            if (isSelection) {
                throw Selections.isNull("");
            }
            return super.getNullValue(context);
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
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
