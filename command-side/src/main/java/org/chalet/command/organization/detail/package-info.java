/** Opens and renames organizations. */
@NullMarked
package org.chalet.command.organization.detail;

import org.jspecify.annotations.NullMarked;
