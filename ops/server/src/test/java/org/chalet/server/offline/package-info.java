/** What the operator's command does without a server, tried. */
@NullMarked
package org.chalet.server.offline;

import org.jspecify.annotations.NullMarked;
