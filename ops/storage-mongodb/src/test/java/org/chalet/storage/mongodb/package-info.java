/** The suites of every port, and what only several writers or a broken network can show. */
@NullMarked
package org.chalet.storage.mongodb;

import org.jspecify.annotations.NullMarked;
