/**
 * Order on the ground (社会面管控): the cordon, where people meet, which roads are closed, and how many
 * children are back with their parents. Numbers only, never who.
 */
package org.anyuan.response.domain.ground;
