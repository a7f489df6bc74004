/** Decides what products an organization has, who may use and manage them, and where they go. */
@NullMarked
package org.chalet.command.organization.product;

import org.jspecify.annotations.NullMarked;
