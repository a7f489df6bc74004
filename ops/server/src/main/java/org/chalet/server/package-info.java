/** The application: chooses the storage, assembles both sides, listens. */
@NullMarked
package org.chalet.server;

import org.jspecify.annotations.NullMarked;
