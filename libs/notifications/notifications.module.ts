import { Module } from '@nestjs/common';
import { NotificationReader } from './notification.reader.js';

/** Offers notifications to other features. */
@Module({ providers: [NotificationReader], exports: [NotificationReader] })
export class NotificationsModule {}
