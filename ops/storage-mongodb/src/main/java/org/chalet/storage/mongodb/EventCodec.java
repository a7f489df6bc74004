package org.chalet.storage.mongodb;

import org.bson.BsonBinary;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.chalet.store.NewEvent;
import org.chalet.store.RecordedEvent;

/** An event within its group. */
final class EventCodec implements Codec<RecordedEvent> {
  @Override
  public void encode(BsonWriter writer, RecordedEvent recorded, EncoderContext context) {
    NewEvent event = recorded.event();
    writer.writeStartDocument();
    writer.writeInt64(LogFields.POSITION, recorded.position());
    writer.writeString(LogFields.ID, event.id());
    writer.writeString(LogFields.AGGREGATE_TYPE, event.aggregateType());
    writer.writeString(LogFields.AGGREGATE_ID, event.aggregateId());
    writer.writeInt64(LogFields.SEQUENCE, event.sequence());
    writer.writeString(LogFields.NAME, event.name());
    writer.writeInt32(LogFields.REVISION, event.revision());
    writer.writeInt64(LogFields.TIME, event.time());
    writer.writeBinaryData(LogFields.PAYLOAD, new BsonBinary(event.payload()));
    writer.writeBinaryData(LogFields.TRAIL, new BsonBinary(event.trail()));
    writer.writeEndDocument();
  }

  @Override
  public RecordedEvent decode(BsonReader reader, DecoderContext context) {
    reader.readStartDocument();
    long position = reader.readInt64(LogFields.POSITION);
    NewEvent event =
        new NewEvent(
            reader.readString(LogFields.ID),
            reader.readString(LogFields.AGGREGATE_TYPE),
            reader.readString(LogFields.AGGREGATE_ID),
            reader.readInt64(LogFields.SEQUENCE),
            reader.readString(LogFields.NAME),
            reader.readInt32(LogFields.REVISION),
            reader.readInt64(LogFields.TIME),
            reader.readBinaryData(LogFields.PAYLOAD).getData(),
            reader.readBinaryData(LogFields.TRAIL).getData());
    while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
      reader.skipName();
      reader.skipValue();
    }
    reader.readEndDocument();
    return new RecordedEvent(position, event);
  }

  @Override
  public Class<RecordedEvent> getEncoderClass() {
    return RecordedEvent.class;
  }
}
