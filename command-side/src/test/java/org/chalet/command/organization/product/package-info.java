/** What decisions about products cost. */
@NullMarked
package org.chalet.command.organization.product;

import org.jspecify.annotations.NullMarked;
