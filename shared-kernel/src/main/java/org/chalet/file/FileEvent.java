package org.chalet.file;

import org.chalet.kernel.message.PersonalEvent;

/** What happened in a drive; under its owner's key. */
public sealed interface FileEvent extends PersonalEvent
    permits FolderCreated,
        FileStored,
        FileReplaced,
        FolderCopied,
        FileCopied,
        NodeMoved,
        NodeDeleted,
        NodeRestored,
        NodePropertiesChanged,
        NodesPurged,
        VersionsPurged {
  /** {@code node:…}. */
  String node();
}
