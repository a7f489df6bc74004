/** Both sides over one storage, put together in plain Java. */
@NullMarked
package org.chalet.server.assembly;

import org.jspecify.annotations.NullMarked;
