/** Robots of group chats: 企业微信 and 钉钉. */
package org.anyuan.notify.adapter.out.robot;
