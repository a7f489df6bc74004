/** Organizations, their members and roles: commands and events. */
@NullMarked
package org.chalet.organization;

import org.jspecify.annotations.NullMarked;
