import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { done, type MemberViewer, type Outcome } from '@cluster-commons/domain/kernel';
import {
  choicesOf,
  chosenChannel,
  notificationKindNames,
  type NotificationPreferences,
} from '@cluster-commons/domain/notifications';
import { CurrentViewer, SignedIn } from '../../platform/auth/access.ts';
import { Input } from '../../platform/graphql/payload.ts';
import {
  PreferencesModel,
  UpdateNotificationPreferencesInput,
  UpdateNotificationPreferencesPayload,
} from './preference.model.ts';
import { PreferenceQueries, preferencesFrom } from './preference.queries.ts';
import { UpdatePreferences } from './update-preferences.ts';

@Resolver()
export class PreferencesResolver {
  constructor(
    private readonly queries: PreferenceQueries,
    private readonly updateCase: UpdatePreferences,
  ) {}

  @SignedIn()
  @Query(() => PreferencesModel, { description: 'How the viewer wants to be told.' })
  async notificationPreferences(@CurrentViewer() viewer: MemberViewer): Promise<PreferencesModel> {
    const { said, networkHour } = await this.queries.of(viewer.id);
    return shown(preferencesFrom(said, networkHour));
  }

  @SignedIn()
  @Mutation(() => UpdateNotificationPreferencesPayload, {
    description: 'Keeps how the viewer wants to be told. Nobody else is told.',
  })
  async updateNotificationPreferences(
    @CurrentViewer() viewer: MemberViewer,
    @Input('What changes.') input: UpdateNotificationPreferencesInput,
  ): Promise<Outcome<PreferencesModel>> {
    const { channels, zone, quietFrom, quietTo, pausedUntil, digest, digestHour, isTextOnly, followsOwn } = input;
    const outcome = await this.updateCase.run(viewer, {
      ...(channels && { channels }),
      ...(zone && { zone }),
      ...(quietFrom !== undefined && { quietFrom }),
      ...(quietTo !== undefined && { quietTo }),
      ...(pausedUntil !== undefined && { pausedUntil: pausedUntil === null ? null : new Date(pausedUntil) }),
      ...(digest && { digest }),
      ...(typeof digestHour === 'number' && { digestHour }),
      ...(typeof isTextOnly === 'boolean' && { isTextOnly }),
      ...(typeof followsOwn === 'boolean' && { followsOwn }),
    });
    return outcome.ok ? done(shown(outcome.value)) : outcome;
  }
}

const shown = (preferences: NotificationPreferences): PreferencesModel => ({
  ...preferences,
  kinds: notificationKindNames.map((kind) => ({
    kind,
    channel: chosenChannel(kind, preferences),
    choices: choicesOf(kind),
  })),
  quietFrom: preferences.quiet?.from ?? null,
  quietTo: preferences.quiet?.to ?? null,
  pausedUntil: preferences.pausedUntil?.toISOString() ?? null,
});
