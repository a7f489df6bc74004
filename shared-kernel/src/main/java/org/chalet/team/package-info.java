/** Work teams of organizations: commands and events. */
@NullMarked
package org.chalet.team;

import org.jspecify.annotations.NullMarked;
