/** Records who looked at the history of others. */
@NullMarked
package org.chalet.command.audit;

import org.jspecify.annotations.NullMarked;
