//! Functions written for this measurement. Each has a rewrite by hand of the same name in rewritten.rs.

pub fn parse_tide_table(text: &str, harbour: &str) -> Result<Vec<TideMark>, TableError> {
    let mut marks = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let mut fields = line.split('|');
        let name = fields.next().ok_or(TableError::NoHarbour(number))?;
        if name.trim() != harbour {
            continue;
        }
        let minute = fields.next().ok_or(TableError::NoMinute(number))?.trim().parse::<u32>()?;
        let height = fields.next().ok_or(TableError::NoHeight(number))?.trim().parse::<f64>()?;
        if let Some(last) = marks.last() {
            let last: &TideMark = last;
            if last.minute >= minute {
                return Err(TableError::OutOfOrder(number));
            }
        }
        marks.push(TideMark { minute, height });
    }
    Ok(marks)
}

pub fn settle_ledger(entries: &[LedgerEntry], opening: Cents) -> Settlement {
    let mut balances: BTreeMap<AccountId, Cents> = BTreeMap::new();
    let mut disputed = Vec::new();
    for entry in entries {
        match entry.kind {
            EntryKind::Deposit => *balances.entry(entry.account).or_insert(opening) += entry.amount,
            EntryKind::Withdrawal => {
                let balance = balances.entry(entry.account).or_insert(opening);
                if *balance < entry.amount {
                    disputed.push(entry.reference.clone());
                } else {
                    *balance -= entry.amount;
                }
            }
            EntryKind::Reversal => disputed.retain(|reference| *reference != entry.reference),
        }
    }
    let overdrawn = balances.values().filter(|balance| balance.is_negative()).count();
    Settlement { balances, disputed, overdrawn }
}

pub fn thaw_snapshot(store: &SnapshotStore, epoch: Epoch) -> io::Result<Arena> {
    let header = store.read_header(epoch)?;
    if header.magic != SNAPSHOT_MAGIC {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "snapshot has a foreign magic"));
    }
    let mut arena = Arena::with_capacity(header.cell_count as usize);
    let mut cursor = store.open_cells(epoch, header.first_cell)?;
    while let Some(cell) = cursor.next_cell()? {
        if cell.tombstone {
            arena.free_list.push(cell.slot);
            continue;
        }
        let slot = arena.allocate(cell.slot);
        slot.generation = cell.generation;
        slot.payload.extend_from_slice(&cell.payload);
    }
    if arena.live() != header.live_cells as usize {
        return Err(io::Error::new(io::ErrorKind::UnexpectedEof, "snapshot lost cells"));
    }
    Ok(arena)
}

pub fn layout_legend(series: &[Series], width: u16, palette: &Palette) -> Vec<LegendRow> {
    let mut rows = Vec::new();
    let mut row = LegendRow::default();
    let mut used = 0u16;
    for (index, one) in series.iter().enumerate() {
        if !one.visible {
            continue;
        }
        let label = match &one.unit {
            Some(unit) => format!("{} [{}]", one.title, unit),
            None => one.title.clone(),
        };
        let needed = label.width() as u16 + SWATCH_WIDTH + GUTTER;
        if used + needed > width && !row.items.is_empty() {
            rows.push(std::mem::take(&mut row));
            used = 0;
        }
        used += needed;
        row.items.push(LegendItem { label, swatch: palette.shade(index), dashed: one.forecast });
    }
    if !row.items.is_empty() {
        rows.push(row);
    }
    rows
}

pub fn negotiate_codec(offer: &CodecOffer, ours: &[Codec]) -> Result<Agreement, Refusal> {
    let mut best: Option<(u8, &Codec)> = None;
    for codec in ours {
        let theirs = match offer.codecs.iter().find(|c| c.fourcc == codec.fourcc) {
            Some(theirs) => theirs,
            None => continue,
        };
        if theirs.max_bitrate < codec.min_bitrate {
            continue;
        }
        let rank = codec.preference.saturating_sub(theirs.penalty);
        if best.map_or(true, |(highest, _)| rank > highest) {
            best = Some((rank, codec));
        }
    }
    let (_, codec) = best.ok_or(Refusal::NoCommonCodec)?;
    let bitrate = offer.ceiling.min(codec.max_bitrate);
    if bitrate < codec.min_bitrate {
        return Err(Refusal::TooNarrow { asked: bitrate, least: codec.min_bitrate });
    }
    Ok(Agreement { fourcc: codec.fourcc, bitrate, keyframe_every: offer.keyframe_hint.unwrap_or(250) })
}

pub fn drain_mailbox(mailbox: &mut Mailbox, quota: usize, clock: &dyn Clock) -> DrainReport {
    let mut report = DrainReport::default();
    let deadline = clock.now() + mailbox.patience;
    while report.delivered < quota {
        if clock.now() > deadline {
            report.expired = true;
            break;
        }
        let letter = match mailbox.inbox.pop_front() {
            Some(letter) => letter,
            None => break,
        };
        if let Err(bounce) = mailbox.route(&letter) {
            report.bounced.push((letter.envelope.sender, bounce.reason()));
            if bounce.is_transient() {
                mailbox.retry.push_back(letter);
            }
            continue;
        }
        report.delivered += 1;
        report.octets += letter.body.len() as u64;
    }
    report.pending = mailbox.inbox.len() + mailbox.retry.len();
    report
}

pub fn balance_reactor(rods: &mut [ControlRod], flux: Flux, target: Flux) -> Adjustment {
    let error = target.as_neutrons() - flux.as_neutrons();
    if error.abs() < FLUX_DEADBAND {
        return Adjustment::Hold;
    }
    let mut remaining = error;
    let mut moved = 0;
    for rod in rods.iter_mut() {
        if rod.is_jammed() {
            continue;
        }
        let travel = (remaining / rod.worth_per_step()).round() as i32;
        let clamped = travel.clamp(-rod.max_travel, rod.max_travel);
        if clamped == 0 {
            continue;
        }
        rod.step(clamped);
        remaining -= clamped as f64 * rod.worth_per_step();
        moved += 1;
    }
    if moved == 0 {
        Adjustment::Scram(error)
    } else {
        Adjustment::Moved { rods: moved, residual: remaining }
    }
}

pub fn compile_glossary(pages: &[Page], stoplist: &HashSet<String>) -> Glossary {
    let mut glossary = Glossary::new();
    for page in pages {
        let mut previous: Option<&str> = None;
        for word in page.body.split_whitespace() {
            let word = word.trim_matches(|c: char| !c.is_alphanumeric());
            if word.len() < MIN_TERM || stoplist.contains(word) {
                previous = None;
                continue;
            }
            if let Some(before) = previous {
                glossary.note_pair(before, word, page.number);
            }
            glossary.note_term(word, page.number);
            previous = Some(word);
        }
    }
    glossary.terms.retain(|_, term| term.pages.len() > 1 || term.emphasised);
    glossary.sort_by_weight();
    glossary
}

pub fn resolve_anchor(document: &Outline, anchor: &str) -> Option<Position> {
    let (file, fragment) = match anchor.split_once('#') {
        Some((file, fragment)) => (file, Some(fragment)),
        None => (anchor, None),
    };
    let chapter = if file.is_empty() {
        document.current_chapter()
    } else {
        document.chapters.iter().find(|chapter| chapter.file_stem() == file)?
    };
    let fragment = match fragment {
        Some(fragment) => fragment.to_lowercase(),
        None => return Some(Position { chapter: chapter.id, offset: 0 }),
    };
    for heading in &chapter.headings {
        if slugify(&heading.title) == fragment || heading.explicit_id.as_deref() == Some(&fragment) {
            return Some(Position { chapter: chapter.id, offset: heading.offset });
        }
    }
    None
}

pub fn trace_seam(image: &Luma, start: Point, threshold: u8) -> Vec<Point> {
    let mut seam = vec![start];
    let mut current = start;
    let mut seen = BitGrid::new(image.width(), image.height());
    loop {
        seen.set(current.x, current.y);
        let mut next = None;
        let mut darkest = threshold;
        for offset in COMPASS_OFFSETS.iter() {
            let candidate = current.shifted(offset);
            if !image.contains(candidate) || seen.get(candidate.x, candidate.y) {
                continue;
            }
            let shade = image.shade_at(candidate);
            if shade < darkest {
                darkest = shade;
                next = Some(candidate);
            }
        }
        match next {
            Some(point) => {
                seam.push(point);
                current = point;
            }
            None => return seam,
        }
    }
}

pub fn apply_migrations(db: &mut Database, wanted: SchemaLevel) -> Result<usize, MigrationError> {
    let present = db.schema_level()?;
    if present > wanted {
        return Err(MigrationError::Downgrade { present, wanted });
    }
    let mut applied = 0;
    for migration in MIGRATIONS.iter() {
        if migration.level <= present || migration.level > wanted {
            continue;
        }
        let savepoint = db.savepoint(migration.label)?;
        if let Err(cause) = savepoint.execute_batch(migration.script) {
            savepoint.rollback()?;
            return Err(MigrationError::Script { label: migration.label, cause });
        }
        savepoint.set_schema_level(migration.level)?;
        savepoint.commit()?;
        applied += 1;
    }
    if applied > 0 {
        db.execute("ANALYZE main")?;
    }
    Ok(applied)
}

pub fn schedule_irrigation(beds: &[Bed], forecast: &Forecast, tank: Litres) -> Vec<ValveOrder> {
    let mut orders = Vec::new();
    let mut left = tank;
    let mut thirsty: Vec<&Bed> = beds.iter().filter(|bed| bed.moisture < bed.crop.wilting_point()).collect();
    thirsty.sort_by_key(|bed| bed.moisture.permille());
    for bed in thirsty {
        let rain = forecast.rain_over(bed.area, HORIZON_HOURS);
        let deficit = bed.crop.daily_need() * bed.area - rain;
        if deficit <= Litres::ZERO {
            continue;
        }
        let dose = deficit.min(left);
        if dose < MIN_DOSE {
            break;
        }
        left -= dose;
        orders.push(ValveOrder { valve: bed.valve, dose, open_for: dose / bed.flow_rate });
    }
    orders
}

pub fn unpack_sprite_sheet(sheet: &[u8], atlas: &mut Atlas) -> Result<u32, SpriteError> {
    let mut reader = BitReader::new(sheet);
    let version = reader.read_bits(4)?;
    if version != SHEET_VERSION {
        return Err(SpriteError::UnsupportedVersion(version));
    }
    let count = reader.read_bits(12)?;
    for index in 0..count {
        let width = reader.read_bits(9)? as usize + 1;
        let height = reader.read_bits(9)? as usize + 1;
        let packed = reader.read_flag()?;
        let mut pixels = Vec::with_capacity(width * height);
        if packed {
            while pixels.len() < width * height {
                let run = reader.read_bits(6)? as usize + 1;
                let colour = reader.read_bits(8)? as u8;
                pixels.resize(pixels.len() + run, colour);
            }
        } else {
            for _ in 0..width * height {
                pixels.push(reader.read_bits(8)? as u8);
            }
        }
        atlas.insert_frame(index, Frame { width, height, pixels });
    }
    Ok(count)
}

pub fn merge_vector_clocks(mine: &VectorClock, theirs: &VectorClock) -> (VectorClock, Causality) {
    let mut merged = VectorClock::default();
    let mut behind = false;
    let mut ahead = false;
    for (replica, ticks) in &mine.ticks {
        let other = theirs.ticks.get(replica).copied().unwrap_or(0);
        if *ticks > other {
            ahead = true;
        } else if *ticks < other {
            behind = true;
        }
        merged.ticks.insert(*replica, (*ticks).max(other));
    }
    for (replica, ticks) in &theirs.ticks {
        if !mine.ticks.contains_key(replica) {
            behind = true;
            merged.ticks.insert(*replica, *ticks);
        }
    }
    let causality = match (ahead, behind) {
        (true, true) => Causality::Concurrent,
        (true, false) => Causality::After,
        (false, true) => Causality::Before,
        (false, false) => Causality::Equal,
    };
    (merged, causality)
}

pub fn classify_beacon(frame: &BeaconFrame, registry: &BeaconRegistry) -> BeaconKind {
    if frame.payload.len() < BEACON_MIN_LEN {
        return BeaconKind::Truncated;
    }
    let vendor = u16::from_le_bytes([frame.payload[0], frame.payload[1]]);
    if let Some(entry) = registry.vendor(vendor) {
        for rule in &entry.rules {
            if frame.payload[rule.offset..].starts_with(&rule.signature) {
                return BeaconKind::Known { vendor, model: rule.model.clone() };
            }
        }
        if entry.rotates_addresses && frame.address.is_random() {
            return BeaconKind::Rotating { vendor };
        }
        return BeaconKind::UnknownModel { vendor };
    }
    if frame.rssi > NEARBY_RSSI {
        BeaconKind::NearbyStranger
    } else {
        BeaconKind::Stranger
    }
}

pub fn format_itinerary(legs: &[Leg], locale: &Locale) -> String {
    let mut out = String::new();
    let mut previous_arrival: Option<StationTime> = None;
    for leg in legs {
        if let Some(arrival) = previous_arrival {
            let wait = leg.departure.minutes_since(arrival);
            if wait < locale.minimum_change() {
                out.push_str(&locale.translate("itinerary.tight-change"));
                out.push('\n');
            }
            writeln!(out, "  {} {}", wait, locale.translate("itinerary.minutes")).unwrap();
        }
        writeln!(out, "{} {} -> {}", leg.departure, leg.origin.display_name(locale), leg.destination.display_name(locale)).unwrap();
        if leg.replacement_bus {
            out.push_str(&locale.translate("itinerary.replacement-bus"));
            out.push('\n');
        }
        previous_arrival = Some(leg.arrival);
    }
    out
}

pub fn prune_checkpoints(root: &Path, keep: usize) -> anyhow::Result<Vec<PathBuf>> {
    let mut checkpoints = Vec::new();
    for entry in fs::read_dir(root)? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if let Some(step) = name.strip_prefix("checkpoint-") {
            if let Ok(step) = step.parse::<u64>() {
                checkpoints.push((step, entry.path()));
            }
        }
    }
    checkpoints.sort_unstable_by(|a, b| b.0.cmp(&a.0));
    let mut removed = Vec::new();
    for (step, path) in checkpoints.into_iter().skip(keep) {
        if step % MILESTONE_EVERY == 0 {
            continue;
        }
        fs::remove_dir_all(&path).with_context(|| format!("checkpoint {step} cannot be removed"))?;
        removed.push(path);
    }
    Ok(removed)
}

pub fn estimate_pose(landmarks: &[Landmark], camera: &Intrinsics) -> Option<Pose> {
    let mut normal = Matrix6::zeros();
    let mut gradient = Vector6::zeros();
    let mut pose = Pose::identity();
    for _ in 0..MAX_GAUSS_NEWTON {
        normal.fill(0.0);
        gradient.fill(0.0);
        for landmark in landmarks {
            let projected = match camera.project(&pose.transform(&landmark.world)) {
                Some(projected) => projected,
                None => continue,
            };
            let residual = projected - landmark.pixel;
            let jacobian = camera.pose_jacobian(&pose, &landmark.world);
            normal += jacobian.transpose() * jacobian;
            gradient += jacobian.transpose() * residual;
        }
        let step = normal.cholesky()?.solve(&-gradient);
        pose = pose.retract(&step);
        if step.norm() < POSE_EPSILON {
            return Some(pose);
        }
    }
    None
}

pub fn lint_recipe(recipe: &Recipe, pantry: &Pantry) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    let mut mentioned = HashSet::new();
    for step in &recipe.steps {
        for ingredient in step.ingredients() {
            mentioned.insert(ingredient.id);
            if !recipe.lists(ingredient) {
                complaints.push(Complaint::Unlisted { step: step.number, ingredient: ingredient.id });
            }
        }
        if let Some(celsius) = step.oven_celsius {
            if celsius > HOTTEST_OVEN {
                complaints.push(Complaint::TooHot { step: step.number, celsius });
            }
        }
    }
    for line in &recipe.shopping_list {
        if !mentioned.contains(&line.ingredient) {
            complaints.push(Complaint::NeverUsed(line.ingredient));
        }
        if pantry.stock_of(line.ingredient) < line.grams && !line.optional {
            complaints.push(Complaint::OutOfStock(line.ingredient));
        }
    }
    complaints
}

pub fn walk_skip_list(list: &SkipList, key: &Key) -> Result<Option<Cursor>, SkipError> {
    let mut tower = list.head;
    let mut level = list.height;
    let mut path = [NodeId::NIL; MAX_TOWER];
    while level > 0 {
        level -= 1;
        loop {
            let next = list.link(tower, level);
            if next == NodeId::NIL {
                break;
            }
            let node = list.node(next).ok_or(SkipError::Dangling(next))?;
            if node.key >= *key {
                break;
            }
            tower = next;
        }
        path[level] = tower;
    }
    let found = list.link(tower, 0);
    if found == NodeId::NIL {
        return Ok(None);
    }
    let node = list.node(found).ok_or(SkipError::Dangling(found))?;
    if node.key == *key {
        Ok(Some(Cursor { node: found, path }))
    } else {
        Ok(None)
    }
}
