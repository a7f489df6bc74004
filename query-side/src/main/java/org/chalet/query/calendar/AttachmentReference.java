package org.chalet.query.calendar;

/**
 * An object that referred to a file when it was put; whether it still does is seen in the object.
 *
 * @param attachment managed id of the file
 * @param owner of the calendar
 * @param name of the object
 */
record AttachmentReference(String attachment, String calendar, String owner, String name) {
  String id() {
    return attachment + '/' + calendar + '/' + name;
  }
}
