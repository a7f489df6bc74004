/** Write endpoints, asked over HTTP without a network. */
@NullMarked
package org.chalet.command.rest;

import org.jspecify.annotations.NullMarked;
