/** Order on the ground. */
package org.anyuan.response.application.ground;
