package org.chalet.storage.mongodb;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoWriteConcernException;
import java.util.function.Supplier;
import org.bson.BsonInvalidOperationException;
import org.bson.BsonSerializationException;
import org.chalet.store.StorageFailure;
import org.jspecify.annotations.Nullable;

/** What the driver's exceptions mean for Chalet. */
final class Failures {
  private Failures() {}

  static boolean isDuplicate(MongoException failure) {
    return isDuplicate(failure.getCode());
  }

  static boolean isDuplicate(int code) {
    return ErrorCategory.fromErrorCode(code) == ErrorCategory.DUPLICATE_KEY;
  }

  /** Whether the call may or may not have been carried out, and trying again makes sense. */
  static boolean isUnclear(MongoException failure) {
    return failure instanceof MongoSocketException
        || failure instanceof MongoConnectionPoolClearedException
        || failure instanceof MongoNotPrimaryException
        || failure instanceof MongoNodeIsRecoveringException
        || failure instanceof MongoWriteConcernException
        || failure instanceof MongoExecutionTimeoutException
        || failure.hasErrorLabel("RetryableWriteError");
  }

  static StorageFailure translated(String doing, RuntimeException failure) {
    return new StorageFailure("MongoDB failed while " + doing + ": " + brief(failure), failure);
  }

  /** Runs the call; what the driver throws comes out as {@link StorageFailure}. */
  static <T extends @Nullable Object> T translating(String doing, Supplier<T> call) {
    try {
      return call.get();
    } catch (MongoException | BsonInvalidOperationException | BsonSerializationException failure) {
      throw translated(doing, failure);
    }
  }

  /** As the other one, for a call without result. */
  static void translating(String doing, Runnable call) {
    Supplier<Boolean> supplier =
        () -> {
          call.run();
          return true;
        };
    translating(doing, supplier);
  }

  private static String brief(RuntimeException failure) {
    String message = String.valueOf(failure.getMessage());
    int end = message.indexOf('\n');
    return failure.getClass().getSimpleName()
        + ": "
        + (end < 0 ? message : message.substring(0, end));
  }
}
