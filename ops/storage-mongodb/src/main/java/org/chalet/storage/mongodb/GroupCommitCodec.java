package org.chalet.storage.mongodb;

import java.util.ArrayList;
import java.util.List;
import org.bson.BsonBinary;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.chalet.store.Claim;
import org.chalet.store.Commit;
import org.chalet.store.DamagedHistory;
import org.chalet.store.NewEvent;
import org.chalet.store.RecordedCommit;
import org.chalet.store.RecordedEvent;
import org.jspecify.annotations.Nullable;

/** Writes and reads the log's documents; every document has all its fields in one order. */
final class GroupCommitCodec implements Codec<GroupCommit> {
  private final EventCodec events = new EventCodec();

  @Override
  public void encode(BsonWriter writer, GroupCommit group, EncoderContext context) {
    writer.writeStartDocument();
    writer.writeInt64(LogFields.FIRST_POSITION, group.firstPosition());
    writer.writeInt32(
        LogFields.EVENT_COUNT, (int) (group.lastPosition() - group.firstPosition() + 1));
    writer.writeStartArray(LogFields.KEYS);
    group.keys().forEach(writer::writeString);
    writer.writeEndArray();
    writer.writeBinaryData(LogFields.PREVIOUS_HASH, new BsonBinary(group.previousHash()));
    writer.writeStartArray(LogFields.COMMITS);
    group.commits().forEach(commit -> encode(writer, commit, context));
    writer.writeEndArray();
    writer.writeEndDocument();
  }

  private void encode(BsonWriter writer, RecordedCommit recorded, EncoderContext context) {
    writer.writeStartDocument();
    writer.writeString(LogFields.ID, recorded.commit().id());
    writer.writeBinaryData(LogFields.HASH, new BsonBinary(recorded.hash()));
    writer.writeStartArray(LogFields.EVENTS);
    long position = recorded.firstPosition();
    for (NewEvent event : recorded.commit().events()) {
      events.encode(writer, new RecordedEvent(position++, event), context);
    }
    writer.writeEndArray();
    writer.writeStartArray(LogFields.CLAIMS);
    recorded.commit().claims().forEach(claim -> encode(writer, claim));
    writer.writeEndArray();
    writer.writeEndDocument();
  }

  private static void encode(BsonWriter writer, Claim claim) {
    writer.writeStartDocument();
    writer.writeString(LogFields.SCOPE, claim.scope());
    writer.writeString(LogFields.NAME, claim.name());
    @Nullable String holder = claim.holder();
    if (holder != null) {
      writer.writeString(LogFields.HOLDER, holder);
    }
    writer.writeEndDocument();
  }

  @Override
  public GroupCommit decode(BsonReader reader, DecoderContext context) {
    reader.readStartDocument();
    long position = reader.readInt64(LogFields.FIRST_POSITION);
    long beyond = position + reader.readInt32(LogFields.EVENT_COUNT);
    List<String> keys = texts(reader);
    byte[] previous = reader.readBinaryData(LogFields.PREVIOUS_HASH).getData();
    List<RecordedCommit> commits = new ArrayList<>();
    startArray(reader, LogFields.COMMITS);
    while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
      RecordedCommit commit = commit(reader, position, previous, context);
      commits.add(commit);
      previous = commit.hash();
      position = commit.lastPosition() + 1;
    }
    reader.readEndArray();
    reader.readEndDocument();
    if (position != beyond) {
      throw new DamagedHistory(position, "position " + position + " is missing in its document");
    }
    return new GroupCommit(commits, keys);
  }

  private RecordedCommit commit(
      BsonReader reader, long firstPosition, byte[] previousHash, DecoderContext context) {
    reader.readStartDocument();
    String id = reader.readString(LogFields.ID);
    byte[] hash = reader.readBinaryData(LogFields.HASH).getData();
    List<NewEvent> recorded = new ArrayList<>();
    startArray(reader, LogFields.EVENTS);
    while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
      RecordedEvent event = events.decode(reader, context);
      requirePosition(firstPosition + recorded.size(), event);
      recorded.add(event.event());
    }
    reader.readEndArray();
    List<Claim> claims = claims(reader);
    reader.readEndDocument();
    return new RecordedCommit(firstPosition, new Commit(id, recorded, claims), previousHash, hash);
  }

  private static void requirePosition(long expected, RecordedEvent event) {
    if (event.position() != expected) {
      throw new DamagedHistory(
          expected,
          "the event at position " + expected + " says that it is at " + event.position());
    }
  }

  private static List<Claim> claims(BsonReader reader) {
    List<Claim> claims = new ArrayList<>();
    startArray(reader, LogFields.CLAIMS);
    while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
      reader.readStartDocument();
      String scope = reader.readString(LogFields.SCOPE);
      String name = reader.readString(LogFields.NAME);
      claims.add(new Claim(scope, name, holder(reader)));
      reader.readEndDocument();
    }
    reader.readEndArray();
    return claims;
  }

  private static @Nullable String holder(BsonReader reader) {
    if (reader.readBsonType() == BsonType.END_OF_DOCUMENT) {
      return null;
    }
    reader.skipName();
    return reader.readString();
  }

  private static List<String> texts(BsonReader reader) {
    List<String> texts = new ArrayList<>();
    startArray(reader, LogFields.KEYS);
    while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
      texts.add(reader.readString());
    }
    reader.readEndArray();
    return texts;
  }

  private static void startArray(BsonReader reader, String name) {
    reader.readName(name);
    reader.readStartArray();
  }

  @Override
  public Class<GroupCommit> getEncoderClass() {
    return GroupCommit.class;
  }
}
